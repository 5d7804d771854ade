package io.drumbeat.dingtalk;

/** A setting the bot cannot start with; the message is the one sentence the operator reads. */
public final class UnusableSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableSetting(String message) {
        super(message);
    }
}
