package io.drumbeat.ownserver;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A folder that only the user who runs the bot can look into or change, on every system that knows such rights. */
public record PrivateFolder(Path path) {
    private static final Set<PosixFilePermission> ALL_OF_OWNER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE_OF_OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OF_OTHERS =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final int STICKY = 0b1_000_000_000;

    /**
     * Makes it if it is not there, and takes everybody else's rights away; also the right to put something else in its place.
     *
     * @throws IOException if it belongs to somebody else
     */
    public static PrivateFolder at(Path folder) throws IOException {
        var path = folder.toAbsolutePath().normalize();
        var parent = Files.createDirectories(parent(path));
        try {
            Files.createDirectory(path, rights(parent, ALL_OF_OWNER));
        } catch (FileAlreadyExistsException _) {
            // taken over below
        }
        var found = new PrivateFolder(path.toRealPath());
        if (knowsRights(found.path)) {
            found.takeOver(path);
        }
        return found;
    }

    private void takeOver(Path named) throws IOException {
        var me = owner();
        if (!me.equals(Files.getOwner(path)) || !me.equals(Files.getOwner(named, LinkOption.NOFOLLOW_LINKS))) {
            throw new IOException("文件夹 \"%s\" 属于别的用户，不能用".formatted(named));
        }
        Files.setPosixFilePermissions(path, ALL_OF_OWNER);
        keepOthersFromReplacing(parent(path), me);
    }

    /** Where nobody can rename what is not theirs, as in the system's temporary folder, there is nothing to mend. */
    private static void keepOthersFromReplacing(Path parent, UserPrincipal me) throws IOException {
        var mode = (Integer) Files.getAttribute(parent, "unix:mode");
        if ((mode & STICKY) == 0 && me.equals(Files.getOwner(parent))) {
            var rights = Files.getPosixFilePermissions(parent);
            if (rights.removeAll(OF_OTHERS)) {
                Files.setPosixFilePermissions(parent, rights);
            }
        }
    }

    /** Nothing of ours lies at the root. */
    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent(), path::toString);
    }

    private UserPrincipal owner() throws IOException {
        var mine = Files.createTempFile(path, ".whose", null);
        try {
            return Files.getOwner(mine);
        } finally {
            Files.delete(mine);
        }
    }

    /** A file of it, with the same rights; whoever reads it meanwhile reads the old or the new text, never half of it. */
    public Path write(String name, String text) throws IOException {
        return write(path.resolve(name), text);
    }

    /** The same for a file that lies elsewhere. */
    public static Path write(Path file, String text) throws IOException {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for what is no text. */
    public static Path write(Path file, byte[] content) throws IOException {
        var folder = parent(file.toAbsolutePath());
        var fresh = Files.createTempFile(folder, ".new", null, rights(folder, FILE_OF_OWNER));
        Files.write(fresh, content);
        return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * A file to hold a lock on, made if it is not there; closed by whoever asked for it. Nobody else may open it: whoever
     * can read a file can hold a lock on it too, and so keep its owner from starting.
     */
    public static FileChannel lockable(Path file) throws IOException {
        var folder = parent(file.toAbsolutePath());
        var channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), rights(folder, FILE_OF_OWNER));
        if (knowsRights(folder)) {
            Files.setPosixFilePermissions(file, FILE_OF_OWNER);
        }
        return channel;
    }

    /** What a file says, without blanks at its ends; empty if it is not there or says nothing. */
    public static Optional<String> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /** A password that nobody can guess. */
    public static String password() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static FileAttribute<?>[] rights(Path place, Set<PosixFilePermission> rights) throws IOException {
        return knowsRights(place)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsRights(Path place) throws IOException {
        return Files.getFileStore(place).supportsFileAttributeView(PosixFileAttributeView.class);
    }
}
