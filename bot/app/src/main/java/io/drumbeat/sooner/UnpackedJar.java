package io.drumbeat.sooner;

import io.drumbeat.ownserver.PrivateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.springframework.util.FileSystemUtils;

/** The one jar taken apart: what it brings lies in a folder beside a small jar that names it. */
record UnpackedJar(Path folder) {
    private static final String SMALL = "drumbeat.jar";
    private static final String UNPACKING = ".unpacking-";
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String INDEX = "BOOT-INF/classpath.idx";
    private static final String ABOUT = "META-INF/";

    /** What finds jars within jars is not needed any more. */
    private static final String OF_THE_PACKING = "META-INF/services/java.nio.file.spi.FileSystemProvider";

    private static final Attributes.Name ALLOWED = new Attributes.Name("Enable-Native-Access");

    static boolean isPacked(Path jar) throws IOException {
        try (var packed = new JarFile(jar.toFile())) {
            return packed.getEntry(INDEX) != null;
        }
    }

    /** @param name another one for whatever is not the same jar, for the same Java, with the same options */
    static UnpackedJar of(Path jar, Path home, String name) throws IOException {
        var all = PrivateFolder.at(home).path();
        var place = all.resolve(name);
        if (!Files.exists(place)) {
            var fresh = PrivateFolder.at(
                    all.resolve(UNPACKING + ProcessHandle.current().pid()));
            unpack(jar, fresh.path());
            Files.move(fresh.path(), place, StandardCopyOption.ATOMIC_MOVE);
            forgetOthers(all, place);
        }
        return new UnpackedJar(place);
    }

    private static void unpack(Path jar, Path into) throws IOException {
        var libraries = Files.createDirectory(into.resolve("lib"));
        try (var packed = new JarFile(jar.toFile());
                var small = new JarOutputStream(Files.newOutputStream(into.resolve(SMALL)), naming(packed))) {
            var unpacking = new Unpacking(packed, small, libraries, components(packed));
            for (var entry : packed.stream().toList()) {
                unpacking.unpack(entry);
            }
            unpacking.add(Components.PLACE, unpacking.components().written());
        }
    }

    private static Components components(JarFile packed) throws IOException {
        var start = packed.getManifest().getMainAttributes().getValue("Start-Class");
        return new Components(
                start.substring(0, start.lastIndexOf('.') + 1).replace('.', '/'), UnpackedJar.class.getClassLoader());
    }

    /** One jar becoming many files. */
    private record Unpacking(JarFile packed, JarOutputStream small, Path libraries, Components components) {
        void unpack(JarEntry entry) throws IOException {
            var name = entry.getName();
            if (name.startsWith(LIBRARIES) && !entry.isDirectory()) {
                library(entry, libraries.resolve(Path.of(name).getFileName()));
            } else if (name.startsWith(CLASSES) && name.length() > CLASSES.length()) {
                add(name.substring(CLASSES.length()), content(entry));
            } else if (isAboutIt(name) && !entry.isDirectory()) {
                add(name, content(entry));
            }
        }

        private void library(JarEntry entry, Path file) throws IOException {
            try (var content = packed.getInputStream(entry)) {
                Files.copy(content, file);
            }
            try (var library = new JarFile(file.toFile())) {
                components.in(library);
            }
        }

        private byte[] content(JarEntry entry) throws IOException {
            try (var content = packed.getInputStream(entry)) {
                return content.readAllBytes();
            }
        }

        /** Folders too: whoever looks for what is in a package asks for its folder. */
        void add(String name, byte[] content) throws IOException {
            components.look(name, content);
            small.putNextEntry(new JarEntry(name));
            small.write(content);
            small.closeEntry();
        }
    }

    private static boolean isAboutIt(String name) {
        return name.startsWith(ABOUT)
                && !name.equals(JarFile.MANIFEST_NAME)
                && !name.equals(OF_THE_PACKING)
                && !name.endsWith(".SF");
    }

    private static Manifest naming(JarFile packed) throws IOException {
        var naming = new Manifest(packed.getManifest());
        var main = naming.getMainAttributes();
        main.put(Attributes.Name.MAIN_CLASS, main.getValue("Start-Class"));
        main.put(Attributes.Name.CLASS_PATH, String.join(" ", libraries(packed)));
        main.put(ALLOWED, "ALL-UNNAMED");
        main.keySet().removeIf(name -> name.toString().startsWith("Spring-Boot-"));
        return naming;
    }

    /** In the order in which classes are looked for. */
    private static List<String> libraries(JarFile packed) throws IOException {
        var named = new ArrayList<String>();
        try (var index = packed.getInputStream(packed.getEntry(INDEX))) {
            for (var line : new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                var from = line.indexOf(LIBRARIES);
                if (from >= 0) {
                    named.add("lib/" + line.substring(from + LIBRARIES.length(), line.lastIndexOf('"')));
                }
            }
        }
        return named;
    }

    /** What another process runs from stays. */
    private static void forgetOthers(Path all, Path place) throws IOException {
        var running = ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .toList();
        try (var others = Files.newDirectoryStream(all, other -> !other.equals(place))) {
            for (var other : others) {
                if (running.stream().noneMatch(line -> line.contains(other.toString()))) {
                    FileSystemUtils.deleteRecursively(other);
                }
            }
        }
    }

    Path jar() {
        return folder.resolve(SMALL);
    }
}
