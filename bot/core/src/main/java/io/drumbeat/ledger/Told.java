package io.drumbeat.ledger;

import io.drumbeat.fact.Noted;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded in somebody's name without their saying it in chat.
 *
 * @param person the id of whom it counts for
 * @param teller the id of who told it in their name
 * @param source where it comes from, in the place of a message's id: {@code import:7/345} is row 345 of file 7
 * @param at when it was told; null where that is now
 */
public record Told(
        String person,
        String teller,
        String source,
        Noted noted,
        @Nullable Instant at) {
    private static final String IMPORT = "import:";
    private static final Pattern ROW = Pattern.compile(IMPORT + "(\\d{1,18})/\\d+");

    /** Told now. */
    public Told(String person, String teller, String source, Noted noted) {
        this(person, teller, source, noted, null);
    }

    /** Told by whom it counts for. */
    public Told(String person, String source, Noted noted) {
        this(person, person, source, noted);
    }

    /** The same, told at another time. */
    public Told at(Instant other) {
        return new Told(person, teller, source, noted, other);
    }

    /** What nobody told and nobody gets a receipt for. */
    public static Told byNobody(String source, Noted noted) {
        return new Told(Entry.NOBODY, source, noted);
    }

    /** Whether nobody told it. */
    public boolean isByNobody() {
        return person.equals(Entry.NOBODY);
    }

    /** A row of a file, as the source of what it says. */
    public static String row(long batch, long row) {
        return IMPORT + batch + "/" + row;
    }

    /** Whether an entry came out of this file. */
    public static boolean from(long batch, Entry entry) {
        return entry.messageId().startsWith(IMPORT + batch + "/");
    }

    /** The file that an entry came out of, if it is a row of one. */
    public static OptionalLong batchOf(Entry entry) {
        if (!imported(entry)) {
            return OptionalLong.empty();
        }
        var row = ROW.matcher(entry.messageId());
        return row.matches() ? OptionalLong.of(Long.parseLong(row.group(1))) : OptionalLong.empty();
    }

    /** The row of its file that an entry came out of. */
    public static long rowOf(Entry entry) {
        var source = entry.messageId();
        return Long.parseLong(source.substring(source.lastIndexOf('/') + 1));
    }

    /** Whether an entry came out of some file and not out of somebody's mouth. */
    public static boolean imported(Entry entry) {
        return entry.messageId().startsWith(IMPORT);
    }
}
