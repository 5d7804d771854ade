package io.drumbeat.feishu.api;

/** The platform certainly did nothing of what it was asked; the message is a sentence without secrets. */
public final class NotSent extends RuntimeException {
    NotSent(String message) {
        super(message);
    }
}
