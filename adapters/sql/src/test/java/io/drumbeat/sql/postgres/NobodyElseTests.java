package io.drumbeat.sql.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The other users of the machine neither get into the embedded database nor change what is run as its server. */
class NobodyElseTests {
    @TempDir
    Path directory;

    @BeforeEach
    void openToEverybody() throws IOException {
        MadeOnce.copyInto(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private EmbeddedPostgresServer start() {
        return EmbeddedPostgresServer.start(directory.resolve("postgres"));
    }

    private static int one(EmbeddedPostgresServer server, String password) {
        return MadeOnce.client(server, password)
                .sql("select 1")
                .query(Integer.class)
                .single();
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        try (var server = start()) {
            assertThat(one(server, server.password())).isEqualTo(1);
            for (var guess : new String[] {"", "postgres", "0".repeat(48)}) {
                assertThatThrownBy(() -> one(server, guess)).as(guess).isInstanceOf(RuntimeException.class);
            }
            assertThat(MadeOnce.client(server)
                            .sql("select rolpassword like 'SCRAM-SHA-256%' from pg_authid where rolname = 'postgres'")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    @Test
    void dataOfAVersionThatTrustedEverybodyAreClosedAndKept() throws IOException {
        try (var server = start()) {
            MadeOnce.client(server).sql("create table kept (x int)").update();
            MadeOnce.client(server).sql("alter role postgres password null").update();
        }
        Files.delete(directory.resolve("postgres.password"));
        Files.writeString(directory.resolve("postgres/pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
        try (var server = start()) {
            assertThatThrownBy(() -> one(server, "")).isInstanceOf(RuntimeException.class);
            assertThat(MadeOnce.client(server)
                            .sql("select count(*) from kept")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void dataThatCameWithAnotherPasswordAreOpenedWithANewOne() throws IOException {
        Files.writeString(directory.resolve("postgres.password"), "of another folder");
        try (var server = start()) {
            assertThat(one(server, server.password())).isEqualTo(1);
            assertThat(server.password()).isNotEqualTo("of another folder");
        }
    }

    @Test
    void aProgramThatIsNotTheOneThatWasUnpackedIsNotRun() throws IOException {
        var program = program();
        Files.delete(program);
        Files.writeString(program, "#!/bin/sh\ntouch %s\n".formatted(directory.resolve("was-run")));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var server = start()) {
            assertThat(one(server, server.password())).isEqualTo(1);
        }
        assertThat(directory.resolve("was-run")).doesNotExist();
    }

    private Path program() throws IOException {
        try (var all = Files.walk(directory.resolve("bin"))) {
            return all.filter(file -> file.endsWith("bin/postgres")).findFirst().orElseThrow();
        }
    }

    @Test
    void anotherUserNeitherReadsNorWritesAnyOfIt() throws Exception {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "only root can try it as another user");
        try (var server = start()) {
            var program = program();
            for (var attempt : new String[] {
                "cat " + directory.resolve("postgres.password"),
                "ls " + directory.resolve("postgres"),
                "ls " + directory.resolve("bin"),
                "cp /bin/true " + program,
                "mv %s %s".formatted(directory.resolve("bin"), directory.resolve("moved")),
                "touch " + directory.resolve("postgres/postgresql.auto.conf"),
                "rm -f " + directory.resolve("postgres.password")
            }) {
                assertThat(asNobody(attempt)).as(attempt).isNotZero();
            }
            assertThat(asNobody("ls " + directory))
                    .as("else nothing above means anything")
                    .isZero();
            assertThat(one(server, server.password())).isEqualTo(1);
        }
    }

    /** Whoever can open a file can hold a lock on it, and so keep its owner from starting. */
    @Test
    void anotherUserCannotOpenAnyFileThatLiesInTheOpenAlsoOfAnEarlierVersion() throws IOException {
        var lock = Files.writeString(directory.resolve("postgres.lock"), "");
        Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("rw-rw-rw-"));
        try (var server = start();
                var files = Files.list(directory)) {
            assertThat(server.pid()).isPositive();
            assertThat(files.filter(Files::isRegularFile)).contains(lock).allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }

    private static int asNobody(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("su", "-s", "/bin/sh", "nobody", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void whatWasUnpackedByOthersBeforeIsForgotten() throws IOException {
        var earlier = Files.createDirectories(directory.resolve("bin/postgres-earlier/bin"));
        Files.writeString(earlier.resolve("postgres"), "", StandardOpenOption.CREATE);
        start().close();
        assertThat(directory.resolve("bin/postgres-earlier")).doesNotExist();
    }
}
