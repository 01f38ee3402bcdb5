# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the virtual screen. Xvfb keeps its frame buffer in a file (-fbdir) in the format of xwd; a PNG is those
rows, three bytes a pixel, compressed."""
import struct
import zlib

_HEADER = struct.Struct(">25I")


def _rows(frame_buffer):
    data = frame_buffer.read_bytes()
    header = _HEADER.unpack_from(data)
    header_size, width, height, bits, line, colours = (header[i] for i in (0, 4, 5, 11, 12, 19))
    if bits != 32:
        raise ValueError(f"expected 32 bits a pixel, not {bits}")
    start = header_size + 12 * colours
    return width, [data[start + y * line:start + y * line + 4 * width] for y in range(height)]


def save_png(frame_buffer, path, area=None):
    """Saves the screen, or only area = (x, y, width, height) of it."""
    width, rows = _rows(frame_buffer)
    x, y, w, h = area or (0, 0, width, len(rows))
    x, y = max(0, x), max(0, y)
    rows = [row[4 * x:4 * (x + w)] for row in rows[y:y + h]]
    width = len(rows[0]) // 4
    lines = bytearray()
    for row in rows:
        line = bytearray(3 * width)
        line[0::3], line[1::3], line[2::3] = row[2::4], row[1::4], row[0::4]
        lines += b"\0" + line

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, len(rows), 8, 2, 0, 0, 0))
                     + chunk(b"IDAT", zlib.compress(bytes(lines), 9)) + chunk(b"IEND", b""))
    return path


def colours(frame_buffer, area=None):
    """How many different colours the screen shows (an empty window has very few)."""
    _, rows = _rows(frame_buffer)
    x, y, w, h = area or (0, 0, len(rows[0]) // 4, len(rows))
    seen = set()
    for row in rows[y:y + h]:
        part = row[4 * x:4 * (x + w)]
        seen.update(part[i:i + 3] for i in range(0, len(part), 4))
    return len(seen)
