package io.drumbeat.spreadsheet;

import io.drumbeat.sheet.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a text are to be read: a byte order mark decides, else strict UTF-8, else GB18030.
 *
 * @param called as a person knows it
 * @param mark how many bytes stand in front of the text
 */
record Encoding(Charset charset, String called, int mark) {
    private static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, "UTF-8", 0);
    private static final Encoding GB18030 = new Encoding(Charset.forName("GB18030"), "GB18030", 0);
    private static final int PIECE = 8_192;

    /** @throws Unreadable if the bytes are no text */
    static Encoding of(byte[] content) {
        var found = marked(content);
        if (found == null) {
            found = Stream.of(UTF_8, GB18030)
                    .filter(one -> one.broken(content) < 0)
                    .findFirst()
                    .orElseThrow(() -> unknown(content, UTF_8));
        } else if (found.broken(content) >= 0) {
            throw unknown(content, found);
        }
        return found;
    }

    private static @Nullable Encoding marked(byte[] content) {
        if (begins(content, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, "UTF-8", 3);
        }
        if (begins(content, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, "UTF-16", 2);
        }
        return begins(content, 0xFE, 0xFF) ? new Encoding(StandardCharsets.UTF_16BE, "UTF-16", 2) : null;
    }

    private static boolean begins(byte[] content, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Unreadable unknown(byte[] content, Encoding tried) {
        var line = 1L;
        for (var i = 0; i < tried.broken(content); i++) {
            line += content[i] == '\n' ? 1 : 0;
        }
        return new Unreadable(Csv.SAID.say("encoding", Map.of("line", line)));
    }

    private CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The place of the first byte that means nothing, or -1. */
    private int broken(byte[] content) {
        var decoder = decoder();
        var bytes = ByteBuffer.wrap(content, mark, content.length - mark);
        var characters = CharBuffer.allocate(PIECE);
        while (true) {
            var result = decoder.decode(bytes, characters, true);
            characters.clear();
            if (result.isError()) {
                return bytes.position();
            }
            if (result.isUnderflow()) {
                return decoder.flush(characters).isError() ? bytes.position() : -1;
            }
        }
    }

    Reader read(byte[] content) {
        return new InputStreamReader(new ByteArrayInputStream(content, mark, content.length - mark), decoder());
    }
}
