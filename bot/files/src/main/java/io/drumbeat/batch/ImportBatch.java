package io.drumbeat.batch;

import io.drumbeat.fact.FileFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.reversal.Progress;
import io.drumbeat.subject.Subject;
import java.time.Instant;
import java.util.List;

/**
 * A file that was dropped, and how far it has come.
 *
 * @param number by which people speak of it
 * @param person the id of whoever dropped it
 * @param confirms how often the ledger says that it is wanted
 * @param takenBack how often the ledger says that it is to be taken back
 */
public record ImportBatch(
        long number,
        String person,
        String fileName,
        Instant at,
        Weighed weighed,
        Progress progress,
        int confirms,
        int takenBack) {
    /** What all cards about it are about, so that each shows how far it is. */
    public static String topic(long number) {
        return "import/" + number;
    }

    /** The same, with what a ledger says is wanted of it. */
    ImportBatch asOf(Known known) {
        var about = known.ledger().about(new Subject.File(number));
        return new ImportBatch(
                number,
                person,
                fileName,
                at,
                weighed,
                progress,
                count(about, FileFact.ImportConfirmed.class),
                count(about, FileFact.ImportTakenBack.class));
    }

    private static int count(List<Entry> about, Class<? extends FileFact> what) {
        return (int)
                about.stream().filter(entry -> what.isInstance(entry.fact())).count();
    }

    /** Whether the ledger wants something of it that has not been done yet. */
    public boolean isWaiting() {
        return confirms + takenBack > progress.served();
    }
}
