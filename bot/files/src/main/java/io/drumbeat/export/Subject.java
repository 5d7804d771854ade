package io.drumbeat.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be taken along. */
enum Subject {
    CUSTOMERS("客户", "customers", "customer"),
    TARGETS("目标", "目标表", "targets", "quota"),
    CONTACTS("联系人", "contacts", "contact"),
    DEALS("商机", "deals", "deal"),
    RECORDS("记录", "往来", "流水", "records", "history");

    /** Between bars. */
    private final String names;

    Subject(String... names) {
        this.names = String.join("|", names);
    }

    /** Whether a span of time belongs to it. */
    boolean isOfAPeriod() {
        return this == RECORDS || this == TARGETS;
    }

    String label() {
        return all().getFirst();
    }

    private List<String> all() {
        return Arrays.asList(names.split("\\|", -1));
    }

    /** The subject that these words begin with. */
    static Optional<Subject> of(String words) {
        return Arrays.stream(values())
                .filter(subject -> subject.all().stream().anyMatch(words::startsWith))
                .findFirst();
    }

    /** What is said after the subject. */
    String after(String words) {
        return all().stream().filter(words::startsWith).mapToInt(String::length).max().stream()
                .mapToObj(words::substring)
                .findFirst()
                .orElse(words)
                .strip();
    }
}
