package io.drumbeat.dingtalk.stream;

/** Puts a frame's parts together; of one that is far too long only its two ends are kept, where its id stands. */
final class Parts {
    /** Far above the 256 KiB that DingTalk keeps to. */
    private static final int LONGEST = 4 << 20;

    private static final int END = 16 * 1024;

    private StringBuilder text = new StringBuilder();
    private boolean tooLong;

    void add(CharSequence part) {
        text.append(part);
        tooLong |= text.length() > LONGEST;
        if (tooLong && text.length() > 4 * END) {
            text.delete(END, text.length() - END);
        }
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** What was put together; the next part begins anew. */
    String taken() {
        var whole = text.toString();
        text = new StringBuilder();
        tooLong = false;
        return whole;
    }
}
