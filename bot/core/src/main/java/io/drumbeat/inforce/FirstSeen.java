package io.drumbeat.inforce;

import io.drumbeat.decision.Recorder;
import io.drumbeat.fact.FileFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Configurations;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Records what the company's files say, each time they say something else than the ledger has. */
public final class FirstSeen {
    private final List<InForce<?>> files;
    private final Recorder recorder;

    public FirstSeen(Collection<? extends InForce<?>> files, Recorder recorder) {
        this.files = List.copyOf(files);
        this.recorder = recorder;
    }

    /**
     * Instances that start together record it once: each is told by its version, and looks again under the lock.
     *
     * @param today the company's business day
     */
    public void record(LocalDate today, Instant at) {
        for (var each : files) {
            var file = each.file();
            var versions = recorder.ask(known -> versions(file, known.ledger()));
            if (differs(file, versions)) {
                var source = source(file, versions.size() + 1);
                recorder.tell(source, Entry.NOBODY, at, known -> told(file, source, today, known));
            }
        }
    }

    /** What was recorded once and cannot be read any more, in sentences that say what is in its place. */
    public List<String> unreadable() {
        return recorder.ask(known -> files.stream()
                .flatMap(file -> file.unreadable(known.ledger()).stream())
                .toList());
    }

    private static List<Told> told(CompanyFile file, String source, LocalDate today, Known known) {
        var says = new FileFact.Configured(file.name(), file.text());
        return differs(file, versions(file, known.ledger()))
                ? List.of(Told.byNobody(source, new Noted(today, false, List.of(says))))
                : List.of();
    }

    /** As {@code config:plan.yml/2/…}: what the file says, the number of this version, and what tells it from others. */
    private static String source(CompanyFile file, int version) {
        return "config:%s/%d/%s"
                .formatted(
                        file.name(), version, UUID.nameUUIDFromBytes(file.text().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Entry> versions(CompanyFile file, Configurations files) {
        return files.configured(file.name());
    }

    private static boolean differs(CompanyFile file, List<Entry> versions) {
        return versions.isEmpty()
                || !(versions.getLast().fact() instanceof FileFact.Configured(var _, var text)
                        && text.equals(file.text()));
    }
}
