package io.drumbeat.sql.postgres;

import io.drumbeat.ownserver.PrivateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data directory of the embedded server, which lets in nobody but who knows the password that lies beside it. */
record Cluster(Path data, PostgresBinaries binaries) {
    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    static final String USER = "postgres";

    /** Written once the first start went well; a directory without it was left half made and holds nothing. */
    private static final String MADE = "drumbeat-made";

    private static final Path UNSHARE = Path.of("/usr/bin/unshare");
    private static final int PATIENCE_SECONDS = 120;
    private static final String ACCESS = """
            # Written by Drumbeat at every start: this machine only, and nobody without the password.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    /** Makes it where it is not there yet; one of an earlier version, which trusted everybody, is closed. */
    void prepare() throws IOException {
        setAsideHalfMade();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            PrivateFolder.write(passwordFile(), PrivateFolder.password());
            make();
        } else if (PrivateFolder.read(passwordFile()).isEmpty()) {
            renewPassword();
        }
        PrivateFolder.write(data.resolve("pg_hba.conf"), ACCESS);
    }

    private void setAsideHalfMade() throws IOException {
        if (Files.isDirectory(data) && !Files.exists(data.resolve(MADE))) {
            var aside = data.resolveSibling(data.getFileName() + ".half-made-" + System.nanoTime());
            log.warn("数据目录 {} 上次没有建完，移到 {}", data, aside);
            Files.move(data, aside);
        }
    }

    void made() throws IOException {
        Files.writeString(data.resolve(MADE), "");
    }

    private void make() throws IOException {
        var said = run(
                command(
                        "initdb",
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile(),
                        "--username=" + USER,
                        "--encoding=UTF-8",
                        "--locale=C",
                        // a password that nobody can guess gains nothing from being slow to check, ten times at each
                        // start
                        "--set=scram_iterations=1",
                        "--pgdata=" + data),
                "");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            throw new IOException(said.lines()
                    .filter(line -> line.contains("error:"))
                    .findFirst()
                    .orElse("initdb 没有做成"));
        }
    }

    /** By the server's single-user mode, in which it listens to nobody; it must not be running. */
    void renewPassword() throws IOException {
        var password = PrivateFolder.password();
        var said = run(
                command("postgres", "--single", "-D", data.toString(), "postgres"),
                "alter role %s password '%s'\n".formatted(USER, password));
        var problem = said.lines()
                .filter(line -> Stream.of("ERROR:", "FATAL:", "PANIC:").anyMatch(line::contains))
                .findFirst();
        if (problem.isPresent()) {
            throw new IOException(problem.get().replace(password, "***"));
        }
        PrivateFolder.write(passwordFile(), password);
        log.info("内嵌 PostgreSQL 的密码已换新，在 {}", passwordFile());
    }

    private Path passwordFile() {
        return data.resolveSibling(data.getFileName() + ".password");
    }

    String password() throws IOException {
        return PrivateFolder.read(passwordFile())
                .orElseThrow(() -> new IOException("密码文件 \"%s\" 不见了".formatted(passwordFile())));
    }

    /** Starts the server on a port of this machine; what people say is in none of its logs. */
    List<String> server(int port) {
        var settings = Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "timezone", "UTC",
                "max_connections", "100",
                "log_min_error_statement", "panic",
                "log_error_verbosity", "terse");
        var command = new ArrayList<>(command("postgres", "-D", data.toString(), "-p", Integer.toString(port)));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    List<String> stop() {
        return command("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-t", "10", "-w");
    }

    /** PostgreSQL refuses to run as root, so there it gets a user namespace, in which it is somebody else. */
    private List<String> command(String program, String... arguments) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name")) && Files.isExecutable(UNSHARE)) {
            command.addAll(List.of(UNSHARE.toString(), "-U"));
        }
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Lets a program do its work and returns what it said. */
    static String run(List<String> command, String input) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var to = process.getOutputStream()) {
            to.write(input.getBytes(StandardCharsets.UTF_8));
        }
        try (var from = process.getInputStream()) {
            var said = new String(from.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(
                        "%s 没有结束".formatted(Path.of(command.getLast()).getFileName()));
            }
            return said;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            process.destroyForcibly();
        }
    }
}
