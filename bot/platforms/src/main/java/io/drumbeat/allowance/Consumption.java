package io.drumbeat.allowance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** What was used of a platform's quota; it outlives restarts and is the sum of all instances. */
public interface Consumption {
    /** Counts calls made just now. */
    void called(String platform, int calls);

    /** The calls of a month, by day. */
    Map<LocalDate, Long> calls(String platform, YearMonth month);

    /** How many messages and presses came in. */
    long inbound(String platform, YearMonth month);
}
