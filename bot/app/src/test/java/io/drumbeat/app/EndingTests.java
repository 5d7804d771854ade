package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import io.drumbeat.ending.Ending;
import io.drumbeat.repetition.Repetition;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A bot that cannot go on ends with a sentence and a code of its own, so that it is started again. */
class EndingTests {
    @TempDir
    Path home;

    /** Makes a thread of the bot meet a failure that lies ready in every JVM, as a debugger can. */
    private static void fail(int debugPort, String threads, String failure) throws Exception {
        var machine = attached(debugPort);
        try {
            var lying = machine.classesByName(failure).getFirst().instances(1).getFirst();
            machine.suspend();
            for (ThreadReference thread : machine.allThreads()) {
                if (thread.name().matches(threads)) {
                    thread.stop(lying);
                    break;
                }
            }
            machine.resume();
        } finally {
            machine.dispose();
        }
    }

    private static VirtualMachine attached(int port) throws Exception {
        AttachingConnector connector = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(each -> each.name().equals("com.sun.jdi.SocketAttach"))
                .findFirst()
                .orElseThrow();
        var arguments = connector.defaultArguments();
        arguments.get("hostname").setValue("127.0.0.1");
        arguments.get("port").setValue(Integer.toString(port));
        return connector.attach(arguments);
    }

    private ChildBot debugged(int debugPort) {
        return ChildBot.start(
                home,
                ChildBot.freePort(),
                Map.of(
                        "JAVA_TOOL_OPTIONS",
                        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + debugPort));
    }

    static Stream<String> vitalThreads() {
        return Stream.of("recorder", "drumbeat_QuartzSchedulerThread", "http-nio-.*-Poller", "http-nio-.*-Acceptor")
                .limit(Repetition.of(1, 4));
    }

    /**
     * The debugger itself may not outlive such an end, so the code is read from the sentence. Whoever waits for the next caller
     * meets the failure when there is one.
     */
    @ParameterizedTest
    @MethodSource("vitalThreads")
    void aThreadWithoutWhichItOnlyLooksAliveEndsItWhenItDies(String thread) throws Exception {
        var debugPort = ChildBot.freePort();
        try (var bot = debugged(debugPort)) {
            var door = bot.ready();
            assertThat(door.says("mei", "电话 华为", "before").status()).isEqualTo(200);
            fail(debugPort, thread, "java.lang.OutOfMemoryError");
            bot.knock();
            assertThat(bot.exit()).isNotZero();
            assertThat(bot.said()).containsPattern("鼓点就此结束（退出码 7[01]）");
        }
        assertThat(SampleCompany.recorded(home, "before")).isOne();
    }

    @Test
    void tooLittleMemoryIsSaidAndNotSatOut() {
        try (var bot = ChildBot.start(home, ChildBot.freePort(), Map.of("JAVA_TOOL_OPTIONS", "-Xmx32m"))) {
            assertThat(bot.exit()).isEqualTo(Ending.OUT_OF_MEMORY);
            assertThat(bot.said()).contains("内存用完了", "-Xmx");
        }
    }
}
