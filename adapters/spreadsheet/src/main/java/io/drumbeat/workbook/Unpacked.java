package io.drumbeat.workbook;

import io.drumbeat.sheet.Unreadable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** One part of a workbook as it is unpacked; ends with a sentence where it grows too large. */
final class Unpacked extends FilterInputStream {
    private final String part;
    private final long most;
    private long read;
    private int stretch;

    Unpacked(InputStream packed, String part, long most) {
        super(packed);
        this.part = part;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var count = super.read(into, from, length);
        if (count > 0) {
            weigh(into, from, count);
        }
        return count;
    }

    private void weigh(byte[] bytes, int from, int count) {
        read += count;
        if (read > most) {
            throw new Unreadable(Parts.SAID.say("part", Map.of("part", part, "most", most >> 20)));
        }
        for (var i = from; i < from + count; i++) {
            stretch = bytes[i] == '<' ? 0 : stretch + 1;
            if (stretch > Most.STRETCH) {
                throw new Unreadable(Parts.SAID.say("stretch", Map.of("part", part, "most", Most.STRETCH >> 10)));
            }
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
