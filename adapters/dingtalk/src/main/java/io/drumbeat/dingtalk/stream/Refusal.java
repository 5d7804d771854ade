package io.drumbeat.dingtalk.stream;

import java.time.Duration;

/** Why no connection came about; the message is a sentence for the operator and holds no secret. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Duration atLeast;
    private final boolean lasting;

    /**
     * @param atLeast how long to wait before the next try in any case
     * @param lasting whether it will probably stay so until somebody mends it
     */
    Refusal(String sentence, Duration atLeast, boolean lasting) {
        super(sentence, null, false, false);
        this.atLeast = atLeast;
        this.lasting = lasting;
    }

    static Refusal passing(String sentence) {
        return new Refusal(sentence, Duration.ZERO, false);
    }

    static Refusal lasting(String sentence) {
        return new Refusal(sentence, Duration.ZERO, true);
    }

    Duration atLeast() {
        return atLeast;
    }

    boolean isLasting() {
        return lasting;
    }
}
