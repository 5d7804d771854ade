package io.drumbeat.ledger;

import java.util.List;

/** What the company's files said, version after version. */
@FunctionalInterface
public interface Configurations {
    /** Before anything was recorded. */
    Configurations NONE = _ -> List.of();

    /**
     * What was recorded of a file, oldest first; each a {@link io.drumbeat.fact.FileFact.Configured}.
     *
     * @param file its name, as {@code plan.yml}
     */
    List<Entry> configured(String file);
}
