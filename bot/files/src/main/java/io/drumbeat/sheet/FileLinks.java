package io.drumbeat.sheet;

import io.drumbeat.card.Element;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Draws the links under which one person fetches one file from the console, for a day. */
public record FileLinks(Tickets tickets) {
    /**
     * @param what which file, in a shelf's own words
     * @param reader the id of whoever may fetch it
     */
    public Element.Link to(String label, String what, String reader, Instant at) {
        var ticket = tickets.issue(reader, what, at);
        var as = URLEncoder.encode(reader, StandardCharsets.UTF_8);
        return new Element.Link(label, "/console/api/files/%s?as=%s".formatted(ticket, as));
    }
}
