"""Opens a protected backup of the app and prints the JSON in it. formats.md says what that holds.

    python3 open_backup.py shoreline-backup.jwe > backup.json

The passphrase is asked for, or comes from PASSPHRASE. It needs a JOSE library:

    pip install joserfc==1.8.0
"""

import base64
import getpass
import json
import os
import sys
import unicodedata
import warnings

ALG, ENC, PACKING = "PBES2-HS512+A256KW", "A256GCM", "DEF"
MOST_ROUNDS = 2_000_000  # of PBKDF2: what the app itself tries
LARGEST = 512 * 1024 * 1024  # bytes, packed or not


def header_of(token):
    """What the token says of itself, or None where it is no token."""
    parts = token.split(".")
    try:
        header = json.loads(base64.urlsafe_b64decode(parts[0] + "=="))
    except ValueError:
        return None
    return header if len(parts) == 5 and isinstance(header, dict) else None


def registry():
    """The library's rules, with room for years of writing and as many rounds as the app uses."""
    from joserfc.jwe import JWERegistry
    from joserfc.registry import HeaderParameter

    rules = JWERegistry(algorithms=[ALG, ENC, PACKING])
    rules.max_ciphertext_length = LARGEST
    rules.algorithms["zip"][PACKING].MAX_SIZE = LARGEST
    rules.algorithms["alg"][ALG].more_header_registry["p2c"] = HeaderParameter("Rounds", "int", True)
    return rules


def opened(token, passphrase):
    """The text in a token, or None where the passphrase is another or the token was changed."""
    from joserfc import jwe
    from joserfc.errors import JoseError
    from joserfc.jwk import OctKey

    warnings.simplefilter("ignore")  # about short passphrases: this one was chosen long ago
    key = OctKey.import_key(unicodedata.normalize("NFKC", passphrase))
    try:
        return jwe.decrypt_compact(token, key, registry=registry()).plaintext.decode()
    except (JoseError, ValueError):
        return None


def main(name):
    try:
        with open(name, encoding="ascii") as file:
            token = file.read().strip()
    except OSError:
        return f"There is no file {name} that can be read."
    except ValueError:
        token = ""
    header = header_of(token)
    if header is None:
        return "This file is no protected backup. A plain one is JSON already and needs no opening."
    if [header.get(part) for part in ("alg", "enc", "zip")] != [ALG, ENC, PACKING]:
        return "This file is sealed in another way than a backup."
    rounds = header.get("p2c")
    if type(rounds) is not int or rounds > MOST_ROUNDS:
        return "This file asks for more than 2,000,000 rounds. No backup does; it is not opened."
    passphrase = os.environ.get("PASSPHRASE") or getpass.getpass("Passphrase: ")
    text = opened(token, passphrase)
    if text is None:
        return "It does not open. The passphrase is another, or the file was changed on its way."
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    print(text)
    return None


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Name the file: python3 open_backup.py shoreline-backup.jwe")
    sys.exit(main(sys.argv[1]))
