package io.drumbeat.feishu.send;

/** The platform certainly did nothing of what it was asked; the message is a sentence without secrets. */
final class NotSent extends RuntimeException {
    NotSent(String message) {
        super(message);
    }
}
