package io.drumbeat.feishu.wire;

import java.util.concurrent.ExecutionException;

/** There is no long connection to be had now; the message is a sentence without address, ticket or secret. */
final class Unreachable extends Exception {
    Unreachable(String why) {
        super(why);
    }

    /** By the kind of the failure only, for its message may hold an address. */
    static Unreachable because(String what, ExecutionException failed) {
        var cause = failed.getCause();
        return new Unreachable(
                what + "（" + (cause == null ? failed : cause).getClass().getSimpleName() + "）");
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
