package io.drumbeat.workbook;

import io.drumbeat.archive.Markup;
import io.drumbeat.sheet.Limits;
import io.drumbeat.sheet.Unreadable;
import java.util.function.Supplier;

/** Gathers a text that may be written in several runs, without what is only said about how it is pronounced. */
final class TextOf {
    private final StringBuilder text = new StringBuilder();
    private final Supplier<Unreadable> tooLong;
    private boolean inText;
    private int inPronunciation;

    TextOf(Supplier<Unreadable> tooLong) {
        this.tooLong = tooLong;
    }

    void take(Markup.Step step, Markup part) {
        switch (step) {
            case OPENS -> {
                inPronunciation += part.name().equals("rPh") ? 1 : 0;
                inText = part.name().equals("t");
            }
            case CLOSES -> {
                inPronunciation -= part.name().equals("rPh") ? 1 : 0;
                inText = false;
            }
            case TEXT -> {
                if (inText && inPronunciation == 0) {
                    add(part.text());
                }
            }
            case END -> {}
        }
    }

    void add(String piece) {
        text.append(piece);
        if (text.length() > Limits.CELL) {
            throw tooLong.get();
        }
    }

    /** What was gathered; begins anew. */
    String taken() {
        // Some programs write the end of a line as an escaped carriage return
        var lines = text.toString().replace("\r\n", "\n").replace('\r', '\n');
        text.setLength(0);
        return lines;
    }
}
