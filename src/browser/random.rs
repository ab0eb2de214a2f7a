//! Randomness from the browser's own generator.

/// 128 random bits.
pub(crate) fn bits() -> [u8; 16] {
    let mut bytes = [0; 16];
    let filled = super::window()
        .crypto()
        .is_ok_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    assert!(filled, "every browser that runs WebAssembly has a generator");
    bytes
}
