package io.drumbeat.archive;

import io.drumbeat.sentence.Sentences;
import io.drumbeat.sheet.Unreadable;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a workbook by their paths. */
public final class Parts implements AutoCloseable {
    static final Sentences SAID = Sentences.beside(Parts.class);
    private static final byte[] LISTED = {'P', 'K', 1, 2};
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

    private Parts(ZipFile zip) {
        this.zip = zip;
        Collections.list(zip.getEntries()).forEach(entry -> entries.putIfAbsent(plain(entry.getName()), entry));
    }

    /** @throws Unreadable if it is no archive, or one of more files than a workbook has */
    public static Parts of(byte[] content) {
        notTooMany(content);
        try {
            return new Parts(ZipFile.builder().setByteArray(content).get());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw broken(unreadable);
        }
    }

    static Unreadable broken(Exception why) {
        return new Unreadable(SAID.say("broken"), why);
    }

    /** Counted before the archive is opened, since the list of what is in it is held as a whole. */
    private static void notTooMany(byte[] content) {
        var count = 0;
        for (var i = 0; i + LISTED.length <= content.length; i++) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 1 && content[i + 3] == 2) {
                count++;
            }
        }
        if (count > Bounds.PARTS) {
            throw new Unreadable(SAID.say("parts", Map.of("count", count, "most", Bounds.PARTS)));
        }
    }

    public boolean has(String path) {
        return entries.containsKey(plain(path));
    }

    /** A part as it is unpacked; empty if there is none of this path. */
    public Optional<Markup> open(String path, long most) {
        var entry = entries.get(plain(path));
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
            throw new Unreadable(SAID.say("packed", Map.of("part", name(entry))));
        }
        try {
            return Optional.of(Markup.of(new Unpacked(zip.getInputStream(entry), name(entry), most), name(entry)));
        } catch (IOException unreadable) {
            throw broken(unreadable);
        }
    }

    private static String name(ZipArchiveEntry entry) {
        var name = entry.getName();
        return name.length() <= Bounds.NAME ? name : name.substring(0, Bounds.NAME) + "…";
    }

    /** Some programs write the paths with other slashes or in capitals. */
    private static String plain(String path) {
        var slashed = path.replace('\\', '/');
        return (slashed.startsWith("/") ? slashed.substring(1) : slashed).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
