package io.drumbeat.dingtalk.stream;

/** Why a line is of no more use. */
enum Ended {
    LOST("连接断了"),
    SILENT("太久没有任何回音"),
    QUIET("很久没有消息，换一条新的"),
    REPLACED("钉钉要求换一条连接");

    final String why;

    Ended(String why) {
        this.why = why;
    }

    /** Whether it still works while another one is opened. */
    boolean stillWorks() {
        return this == QUIET || this == REPLACED;
    }
}
