//! Icons, one hand-drawn set: 24 units square, a 1.75-unit line in the colour of the text.

use crate::browser::dom::{El, drawing};
use crate::home::offer::Room;

/// The drawing of a room. It says nothing that the words beside it do not.
pub(crate) fn room(room: Room) -> El {
    let path = match room {
        // Three marks on a list.
        Room::Prepare => {
            "M4 6.5l1.6 1.6L8.6 5M4 12.5l1.6 1.6 3-3.1M4 18.5l1.6 1.6 3-3.1M12 7h8M12 13h8M12 19h6"
        }
        // Two waves.
        Room::Breathe => {
            "M2.5 10c2.4-3 4.7-3 7.1 0s4.7 3 7.1 0 3.6-2.6 4.8-1.6M2.5 16c2.4-3 4.7-3 7.1 0s4.7 3 7.1 0 3.6-2.6 4.8-1.6"
        }
        // A stone resting on the ground.
        Room::Ground => {
            "M3 19.5h18M5.5 16.5c0-4.5 3-8 6.8-8s6.2 3.4 6.2 7.2c0 .5-.3.8-.8.8zM12 5V3"
        }
        // A crescent.
        Room::After => "M19.5 14.6A8 8 0 0 1 9.4 4.5a8 8 0 1 0 10.1 10.1z",
        // A pen on a line.
        Room::Reflect => {
            "M5 15.8V19h3.2L18.6 8.6a2.2 2.2 0 0 0-3.2-3.2zM13.5 7.4l3.1 3.1M12.5 20H20"
        }
    };
    drawing("icon", "0 0 24 24", false, path)
}
