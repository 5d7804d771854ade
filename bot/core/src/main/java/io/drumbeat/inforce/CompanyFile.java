package io.drumbeat.inforce;

import io.drumbeat.config.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A file of the company's configuration, as it was read.
 *
 * @param name as {@code plan.yml}
 * @param text all of it, its lines ended by LF; empty where there is no such file and the usual holds
 * @param path how errors call it
 */
public record CompanyFile(String name, String text, String path) {
    /** Where what holds is in no file. */
    static final CompanyFile NONE = new CompanyFile("", "", "");

    /** @throws io.drumbeat.config.ConfigError if it is missing, not UTF-8, empty or not YAML */
    public static CompanyFile required(Path folder, String name) {
        var path = folder.resolve(name).toString();
        var text = Yaml.text(folder.resolve(name)).replace("\r\n", "\n");
        Yaml.parse(text, path);
        return new CompanyFile(name, text, path);
    }

    /** The same, where a company need not have one. */
    public static CompanyFile optional(Path folder, String name) {
        return Files.exists(folder.resolve(name))
                ? required(folder, name)
                : new CompanyFile(name, "", folder.resolve(name).toString());
    }

    /** What it says by day, where nothing that it names goes away. */
    public <T> InForce<T> read(Function<Yaml, T> reading) {
        return read(reading, reading);
    }

    /**
     * What it says by day.
     *
     * @param now reads it as it is
     * @param before reads what it said earlier, and lets pass what is gone since
     */
    public <T> InForce<T> read(Function<Yaml, T> now, Function<Yaml, T> before) {
        return new InForce<>(
                this, now.apply(Yaml.parse(text, path)), said -> before.apply(Yaml.parseEarlier(said, name)));
    }

    /** The same for a file that a company need not have. */
    public <T> InForce<T> readOr(T usual, Function<Yaml, T> now, Function<Yaml, T> before) {
        return new InForce<>(
                this,
                text.isEmpty() ? usual : now.apply(Yaml.parse(text, path)),
                said -> said.isEmpty() ? usual : before.apply(Yaml.parseEarlier(said, name)));
    }

    /** Without what may go away. */
    public <T> InForce<T> readOr(T usual, Function<Yaml, T> reading) {
        return readOr(usual, reading, reading);
    }
}
