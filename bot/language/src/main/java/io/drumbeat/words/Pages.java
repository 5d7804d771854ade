package io.drumbeat.words;

import io.drumbeat.page.Page;
import java.util.regex.Pattern;

/** Which page of a list a line asks for: 第2页. */
final class Pages {
    private static final Pattern PAGE = Pattern.compile("(?:第|page )(\\d{1,3})页?");

    private Pages() {}

    static void fill(Reading reading) {
        var found = PAGE.matcher(reading.text.folded());
        if (reading.wants(Page.SLOT)
                && found.find()
                && reading.isFree(found.start(), found.end())
                && reading.endsAt(found.end())) {
            Labels.read(reading, Page.SLOT, found.start(1), found.end(1));
            reading.take(found.start(), found.end());
        }
    }
}
