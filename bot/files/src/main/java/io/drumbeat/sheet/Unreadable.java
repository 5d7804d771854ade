package io.drumbeat.sheet;

/** A file that cannot be read; the message says to the person why, and what would be right. */
public final class Unreadable extends RuntimeException {
    public Unreadable(String sentence) {
        super(sentence);
    }

    public Unreadable(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
