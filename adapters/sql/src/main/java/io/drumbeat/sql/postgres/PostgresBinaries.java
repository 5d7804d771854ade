package io.drumbeat.sql.postgres;

import io.drumbeat.ownserver.PrivateFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL as they come in an archive, unpacked in a folder of the bot's own. They are used again only as
 * long as every file is the one that was unpacked.
 */
record PostgresBinaries(Path folder) {
    private static final Logger log = LoggerFactory.getLogger(PostgresBinaries.class);
    private static final List<String> SYSTEMS = List.of("linux", "mac", "windows");
    private static final String PREFIX = "postgres-";
    private static final String UNPACKING = ".unpacking-";
    private static final String CONTENTS = "contents.txt";

    /** The caller is the only one who uses this folder now. */
    static PostgresBinaries in(Path folder) throws IOException {
        var home = PrivateFolder.at(folder);
        var archive = archive();
        var place = home.path().resolve(PREFIX + sum(archive));
        if (!PrivateFolder.read(place.resolve(CONTENTS)).equals(contents(place))) {
            unpack(archive, PrivateFolder.at(home.path().resolve(UNPACKING + System.nanoTime())), place);
        }
        forgetOthers(home.path(), place);
        return new PostgresBinaries(place);
    }

    /** The one that was brought along, if it is for this machine. */
    private static byte[] archive() throws IOException {
        var system = System.getProperty("os.name");
        var machine = System.getProperty("os.arch");
        var name = "postgres-%s-%s.txz"
                .formatted(
                        SYSTEMS.stream()
                                .filter(known -> system.toLowerCase(Locale.ROOT).startsWith(known))
                                .findFirst()
                                .map(known -> known.replace("mac", "darwin"))
                                .orElse(system),
                        machine.equals("aarch64") ? "arm_64" : "x86_64");
        try (var packed = PostgresBinaries.class.getResourceAsStream("/" + name)) {
            if (packed == null) {
                throw new IOException("没有带这种机器（%s %s）的 PostgreSQL".formatted(system, machine));
            }
            return packed.readAllBytes();
        }
    }

    private static void unpack(byte[] archive, PrivateFolder fresh, Path place) throws IOException {
        if (Files.exists(place)) {
            log.warn("{} 里的 PostgreSQL 程序和解开时不一样，重新解开", place);
        }
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, fresh.path());
            }
        }
        fresh.write(CONTENTS, contents(fresh.path()).orElseThrow());
        FileSystemUtils.deleteRecursively(place);
        Files.move(fresh.path(), place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        var file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) {
            throw new IOException("压缩包里的 \"%s\" 不在包里".formatted(entry.getName()));
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, file);
            if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    /** Every file with its sum, or where a link leads; empty if nothing is there. */
    private static Optional<String> contents(Path place) throws IOException {
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of("");
        }
        var sums = new TreeMap<String, String>();
        try (var all = Files.walk(place)) {
            for (var one : all.toList()) {
                var name = place.relativize(one).toString();
                if (Files.isSymbolicLink(one)) {
                    sums.put(name, "-> " + Files.readSymbolicLink(one));
                } else if (Files.isRegularFile(one) && !name.equals(CONTENTS)) {
                    sums.put(name, sum(Files.readAllBytes(one)));
                }
            }
        }
        return Optional.of(sums.entrySet().stream()
                .map(file -> file.getKey() + " " + file.getValue())
                .collect(Collectors.joining("\n")));
    }

    private static String sum(byte[] content) {
        var sum = new CRC32C();
        sum.update(content);
        return "%08x%08x".formatted(content.length, sum.getValue());
    }

    /** Those of earlier versions, and what was being unpacked when a bot was killed. */
    private static void forgetOthers(Path home, Path kept) throws IOException {
        try (var all = Files.list(home)) {
            for (var one : all.filter(place -> !place.equals(kept)).toList()) {
                var name = one.getFileName().toString();
                if (name.startsWith(PREFIX) || name.startsWith(UNPACKING)) {
                    FileSystemUtils.deleteRecursively(one);
                }
            }
        }
    }

    Path program(String name) {
        var windows = System.getProperty("os.name").startsWith("Windows");
        return folder.resolve("bin").resolve(windows ? name + ".exe" : name);
    }
}
