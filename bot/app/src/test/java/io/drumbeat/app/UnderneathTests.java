package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.repetition.Repetition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is underneath the bot is killed, frozen and filled up while people talk to it: they are told the truth in time, an
 * operator sees what is wrong, and ten seconds after it is over all is as before, without a restart.
 */
class UnderneathTests {
    private static final Duration IN_TIME = Duration.ofMillis(2800);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final List<String> OPERATORS =
            List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness");

    @TempDir
    static Path home;

    private static ChildBot bot;
    private static Door door;
    private static boolean small;

    @BeforeAll
    static void start() throws Exception {
        small = run("mount", "-t", "tmpfs", "-o", "size=300m", "drumbeat-test", home.toString()) == 0;
        SampleCompany.settle(home);
        bot = ChildBot.startAlone(home, ChildBot.freePort(), Map.of());
        door = bot.ready();
    }

    /** In its long form it is asked to end while the database does not answer. */
    @AfterAll
    static void stop() throws Exception {
        var asked = System.nanoTime();
        if (Repetition.of(0, 1) > 0) {
            signal("STOP");
            bot.terminate();
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(18));
        }
        signal("CONT");
        bot.close();
        if (small) {
            run("umount", "-l", home.toString());
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static void signal(String name) throws IOException, InterruptedException {
        for (var process :
                ProcessHandle.allProcesses().filter(UnderneathTests::isDatabase).toList()) {
            run("kill", "-" + name, Long.toString(process.pid()));
        }
    }

    private static boolean isDatabase(ProcessHandle process) {
        try {
            return Files.isSameFile(
                    Path.of("/proc", Long.toString(process.pid()), "cwd"), home.resolve("data/postgres"));
        } catch (IOException elsewhere) {
            return false;
        }
    }

    private static void kill(String pidFile) throws IOException {
        var pid = Files.readAllLines(home.resolve("data").resolve(pidFile))
                .getFirst()
                .strip();
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
    }

    private static void until(Duration most, Awaiting condition) {
        Awaitility.await()
                .atMost(most)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(condition::isSo);
    }

    private interface Awaiting {
        boolean isSo();
    }

    private static void goesOn(Talk talk) {
        var before = talk.acknowledged();
        until(SOON, () -> talk.acknowledged() > before + 10);
        until(SOON, () -> OPERATORS.stream().allMatch(path -> door.get(path).status() == 200));
        assertThat(door.get("/console/api/health").text("/status")).isEqualTo("UP");
    }

    /** Everybody who supervises it sees that it cannot record, and why. */
    private static void isNamed(String why) {
        until(SOON, () -> Stream.concat(OPERATORS.stream(), Stream.of("/console/api/health"))
                .allMatch(path -> door.get(path).status() == 503));
        for (var path : OPERATORS) {
            assertThat(door.get(path).text("/components/db/status")).as(path).isEqualTo("DOWN");
            assertThat(door.get(path).text("/components/db/details/reason")).contains(why);
        }
        assertThat(door.get("/console/api/health").text("/reason")).contains(why);
        assertThat(door.get("/actuator/health/process").status()).isEqualTo(200);
    }

    @Test
    void aKilledDatabaseIsBackAndNothingWasLostOrDoubled() throws IOException {
        try (var talk = Talk.with(door)) {
            for (var kill = 0; kill < Repetition.of(1, 4); kill++) {
                until(SOON, () -> talk.acknowledged() > 10);
                kill("postgres/postmaster.pid");
                goesOn(talk);
            }
            talk.isToldTheTruthWithin(IN_TIME);
            assertThat(talk.refusals()).allSatisfy(said -> assertThat(said).containsAnyOf("没有记下：", "看不了："));
        }
    }

    @Test
    void aKilledRedisIsBackWithTheQuestionThatItHeld() throws IOException {
        assertThat(door.says("mei", "报价 华为").text("/replies/0/text")).contains("也可以直接回，例如：48万");
        kill("redis.pid");
        until(SOON, () -> door.get("/actuator/health")
                .text("/components/redis/status")
                .equals("UP"));
        until(SOON, () -> door.says("mei", "48万")
                .at("/recorded/0/amount")
                .asString()
                .equals("480000.00"));
    }

    @Test
    void aFrozenDatabaseKeepsNobodyWaitingAndIsNamed() throws Exception {
        try (var talk = Talk.with(door)) {
            until(SOON, () -> talk.acknowledged() > 10);
            signal("STOP");
            var thaw =
                    System.nanoTime() + Duration.ofSeconds(Repetition.of(4, 25)).toNanos();
            isNamed("数据库暂时连不上");
            until(Duration.ofSeconds(40), () -> System.nanoTime() > thaw);
            signal("CONT");
            goesOn(talk);
            talk.isToldTheTruthWithin(IN_TIME);
            assertThat(talk.refusals()).isNotEmpty().allSatisfy(said -> assertThat(said)
                    .containsAnyOf("没有记下：", "看不了："));
        }
    }

    @Test
    void aFullDiskIsSaidAndNamedAndGoesOnOnceThereIsRoom() throws IOException {
        Assumptions.assumeTrue(small, "a disk of its own can only be filled up by root");
        var filler = home.resolve("filler");
        try (var talk = Talk.with(door)) {
            until(SOON, () -> talk.acknowledged() > 10);
            fill(filler);
            until(Duration.ofSeconds(30), () -> talk.refusals().stream().anyMatch(said -> said.contains("磁盘满了")));
            isNamed("磁盘满了");
            Files.delete(filler);
            goesOn(talk);
            talk.isToldTheTruthWithin(IN_TIME);
        } finally {
            Files.deleteIfExists(filler);
        }
    }

    private static void fill(Path filler) throws IOException {
        var block = new byte[1 << 16];
        try (var out = Files.newOutputStream(filler, StandardOpenOption.CREATE)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(home.toFile().getUsableSpace()).isLessThan(1 << 16);
        }
    }
}
