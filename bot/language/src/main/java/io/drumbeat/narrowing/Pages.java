package io.drumbeat.narrowing;

import io.drumbeat.page.Page;
import io.drumbeat.words.Reading;
import java.util.regex.Pattern;

/** Which page of a list a line asks for: 第2页. */
public final class Pages {
    private static final Pattern PAGE = Pattern.compile("(?:第|page )(\\d{1,3})页?");

    private Pages() {}

    public static void fill(Reading reading) {
        var found = PAGE.matcher(reading.text.folded());
        if (reading.wants(Page.SLOT)
                && found.find()
                && reading.isFree(found.start(), found.end())
                && reading.endsAt(found.end())) {
            reading.fill(Page.SLOT, Math.max(1, Integer.parseInt(found.group(1))));
            reading.take(found.start(), found.end());
        }
    }
}
