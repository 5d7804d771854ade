package io.drumbeat.recognition;

/** Whether the announcement of a win says what it is worth; the company decides, in {@code drumbeat.announce.amounts}. */
public enum WinAmounts {
    SHOWN,
    HIDDEN
}
