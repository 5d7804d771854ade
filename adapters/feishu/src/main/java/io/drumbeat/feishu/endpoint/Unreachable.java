package io.drumbeat.feishu.endpoint;

import java.util.concurrent.ExecutionException;

/** There is no long connection to be had now; the message is a sentence without address, ticket or secret. */
public final class Unreachable extends Exception {
    public Unreachable(String why) {
        super(why);
    }

    /** By the kind of the failure only, for its message may hold an address. */
    public static Unreachable because(String what, ExecutionException failed) {
        var cause = failed.getCause();
        return new Unreachable(
                what + "（" + (cause == null ? failed : cause).getClass().getSimpleName() + "）");
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
