"""Writes the link of a plan, as a clinic's own software may. formats.md says what a plan holds.

    python3 write_link.py https://HOST/PATH < plan.json

With a passphrase in PASSPHRASE the link is protected. That needs a JOSE library:

    pip install joserfc==1.8.0
"""

import base64
import json
import os
import sys
import unicodedata
import zlib


def plain(plan):
    """The fragment of a link that anybody can read who has it."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)  # -15: without a zlib header
    packed = deflate.compress(as_json(plan)) + deflate.flush()
    return "#/plan/1." + base64.urlsafe_b64encode(packed).rstrip(b"=").decode()


def protected(plan, passphrase):
    """The fragment of a link that opens with a passphrase, told to the patient another way."""
    from joserfc import jwe
    from joserfc.jwk import OctKey

    alg, enc, packing = "PBES2-HS512+A256KW", "A256GCM", "DEF"
    header = {"alg": alg, "enc": enc, "zip": packing, "p2c": 210_000}
    key = OctKey.import_key(unicodedata.normalize("NFKC", passphrase))
    token = jwe.encrypt_compact(header, as_json(plan), key, algorithms=[alg, enc, packing])
    return "#/plan/1e." + token


def as_json(plan):
    return json.dumps(plan, ensure_ascii=False, separators=(",", ":")).encode()


if __name__ == "__main__":
    address, plan = sys.argv[1], json.load(sys.stdin)
    passphrase = os.environ.get("PASSPHRASE")
    print(address + (protected(plan, passphrase) if passphrase else plain(plan)))
