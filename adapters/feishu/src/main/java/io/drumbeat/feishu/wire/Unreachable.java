package io.drumbeat.feishu.wire;

/** There is no long connection to be had now; the message is a sentence without address, ticket or secret. */
final class Unreachable extends Exception {
    Unreachable(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
