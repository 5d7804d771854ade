package io.drumbeat.inforce;

import io.drumbeat.ledger.Configurations;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one of the company's files says, as of a day. Its versions are facts of the ledger; the first one holds for all days
 * before it, and where none is recorded the file as it was read at the start does.
 */
public final class InForce<T> {
    private final CompanyFile file;
    private final T atStart;
    private final Function<String, T> reading;
    private final Map<String, Reading<T>> read = new ConcurrentHashMap<>();
    private volatile @Nullable Versions<T> newest;

    /**
     * @param file as it is now
     * @param atStart what it says
     * @param reading reads what it said before; lenient about what is gone since, as people are
     */
    public InForce(CompanyFile file, T atStart, Function<String, T> reading) {
        this.file = file;
        this.atStart = atStart;
        this.reading = reading;
        read.put(file.text(), new Reading<>(atStart, null));
    }

    /** What never was different and stands in no file. */
    public static <T> InForce<T> always(T value) {
        return new InForce<>(CompanyFile.NONE, value, _ -> value);
    }

    CompanyFile file() {
        return file;
    }

    /** What the file said when this process started: for what is to come, and where no ledger is at hand. */
    public T atStart() {
        return atStart;
    }

    /** What was in force at the end of a day. */
    public T on(LocalDate day, Known known) {
        return versions(known.ledger()).byDay().on(day);
    }

    /** What is in force as far as the ledger goes. */
    public T latest(Configurations files) {
        return versions(files).byDay().last();
    }

    /** What was in force when this was told. */
    public T when(Entry told, Configurations files) {
        return versions(files).at(told);
    }

    /** What was in force when this was told, and whatever came into force later, oldest first. */
    public List<T> since(Entry told, Configurations files) {
        return versions(files).since(told);
    }

    /** All that ever was in force, oldest first. */
    public List<T> all(Configurations files) {
        return List.copyOf(versions(files).byPlace().values());
    }

    /** What is in the place of what cannot be read any more, in sentences; empty where everything can. */
    public List<String> unreadable(Configurations files) {
        return versions(files).unreadable();
    }

    private Versions<T> versions(Configurations files) {
        var recorded = files.configured(file.name());
        var last = newest;
        if (last == null || !last.recorded().equals(recorded)) {
            last = Versions.of(recorded, atStart, text -> read.computeIfAbsent(text, this::read));
            newest = last;
        }
        return last;
    }

    /** What can no longer be read must not keep anybody from starting. */
    private Reading<T> read(String text) {
        try {
            return new Reading<>(reading.apply(text), null);
        } catch (RuntimeException unreadable) {
            return new Reading<>(null, String.valueOf(unreadable.getMessage()));
        }
    }

    /** A text, read, or why it cannot be. */
    record Reading<T>(@Nullable T value, @Nullable String why) {}
}
