package io.drumbeat.bench.pay;

import io.drumbeat.ratio.Ratio;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A row as PostgreSQL sends it in its binary form, read field by field where it lies. */
final class BinaryRow {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    /** What comes before the first row begins so, and is so long: a signature, flags, and the length of nothing more. */
    private static final byte SIGNED = 'P';

    private static final int HEAD = 19;
    private static final long DIGIT = 10_000;
    private byte[] bytes = {};
    private int at;

    /** Whether it is a row, and not the end of them. */
    boolean begin(byte[] row) {
        bytes = row;
        at = row[0] == SIGNED ? HEAD : 0;
        return half() >= 0;
    }

    private short half() {
        var read = (short) SHORTS.get(bytes, at);
        at += Short.BYTES;
        return read;
    }

    private int whole() {
        var read = (int) INTS.get(bytes, at);
        at += Integer.BYTES;
        return read;
    }

    /** A number, or the days since the year 2000. */
    int number() {
        at += Integer.BYTES;
        return whole();
    }

    boolean truth() {
        at += Integer.BYTES;
        return bytes[at++] != 0;
    }

    String text() {
        var length = whole();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.ISO_8859_1);
    }

    /** A number in digits to the base ten thousand, the first of which stands at a weight. */
    Ratio amount() {
        at += Integer.BYTES;
        var digits = half();
        var weight = half();
        var minus = half() != 0;
        half();
        var whole = 0L;
        for (var i = 0; i < digits; i++) {
            whole = whole * DIGIT + half();
        }
        var under = 1L;
        for (var place = digits - 1; place != weight; place += place < weight ? 1 : -1) {
            whole *= place < weight ? DIGIT : 1;
            under *= place > weight ? DIGIT : 1;
        }
        return Ratio.of(minus ? -whole : whole, under);
    }
}
