package io.drumbeat.spreadsheet;

import io.drumbeat.sheet.Limits;
import io.drumbeat.sheet.Unreadable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;

/** Separated values on their way to whoever parses them, with an eye on what no table has. */
final class Watched extends FilterReader {
    private final char separator;
    private final Limits limits = new Limits("");
    private long line = 1;
    private long row = 1;
    private int place;
    private int length;
    private boolean blank = true;
    private boolean quoted;
    /** Behind a quote that may be the first of two. */
    private boolean leaving;

    private long quote;
    private boolean returned;

    Watched(Reader text, char separator) {
        super(text);
        this.separator = separator;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int count) throws IOException {
        var read = super.read(into, from, count);
        for (var i = from; i < from + read; i++) {
            take(into[i]);
        }
        if (read < 0 && quoted && !leaving) {
            throw openQuote();
        }
        return read;
    }

    /** The line that is being read. */
    long line() {
        return line;
    }

    private void take(char c) {
        if (c == '\0') {
            throw new Unreadable(Csv.SAID.say("noText", Map.of("line", line)));
        }
        if (leaving) {
            leaving = false;
            quoted = c == '"';
        } else if (c == '"' && quoted) {
            leaving = true;
        } else if (c == '"' && length == 0) {
            quoted = true;
            quote = line;
        }
        // a carriage return ends a line by itself, and with what follows it no second one
        line += c == '\r' || (c == '\n' && !returned) ? 1 : 0;
        returned = c == '\r';
        if (quoted || (c != separator && c != '\n' && c != '\r')) {
            within(c);
        } else if (c == separator) {
            begin(place + 1);
        } else {
            row = line;
            begin(0);
        }
    }

    private void begin(int next) {
        place = next;
        length = 0;
        blank = true;
    }

    private void within(char c) {
        length++;
        if (blank && !Character.isWhitespace(c) && c != '"') {
            blank = false;
            limits.cell(row, place, 0);
        }
        if (length > Limits.CELL && quoted) {
            throw openQuote();
        }
        limits.length(row, place, length);
    }

    private Unreadable openQuote() {
        return new Unreadable(Csv.SAID.say("quote", Map.of("at", limits.at(quote, place), "most", Limits.CELL)));
    }
}
