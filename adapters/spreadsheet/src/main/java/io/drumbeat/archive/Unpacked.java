package io.drumbeat.archive;

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
    /** In a remark, an instruction or a text that is not parsed, where tags are none. */
    private boolean apart;

    private byte last;
    private byte before;

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
            pass(bytes[i]);
        }
    }

    /** In UTF-8 a byte that looks like a sign is that sign. */
    private void pass(byte b) {
        if (b == '<' && !apart) {
            stretch = 0;
        } else if (b == '>' && apart) {
            apart = !(last == '?' || (last == before && (last == '-' || last == ']')));
        } else if ((b == '!' || b == '?') && last == '<' && !apart) {
            apart = true;
        }
        if (++stretch > Bounds.STRETCH) {
            throw new Unbroken(
                    new Unreadable(Parts.SAID.say("stretch", Map.of("part", part, "most", Bounds.STRETCH >> 10))));
        }
        before = last;
        last = b;
    }

    /** Thrown where something grows too long; whoever reads may know better what it is. */
    static final class Unbroken extends RuntimeException {
        final transient Unreadable sentence;

        Unbroken(Unreadable sentence) {
            super(null, sentence, false, false);
            this.sentence = sentence;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
