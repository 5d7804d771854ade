package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.drumbeat.config.ConfigError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of a company that uses all there is, with every kind of fault at each of its places: each is refused in one
 * sentence with the file, the line, what stands there and what would be right.
 */
class FaultyFilesTests {
    private static final Path WHOLE = Path.of("src/test/resources/whole-company");

    @TempDir
    Path folder;

    static Stream<String> files() throws IOException {
        try (var all = Files.walk(WHOLE)) {
            return all
                    .filter(Files::isRegularFile)
                    .map(file -> WHOLE.relativize(file).toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String outcome(FaultyFile.Fault fault, String file) {
        write(file, fault.text());
        var told = catchThrowable(() -> CompanyRead.of(folder, file));
        if (told == null) {
            return fault.mayBeMeant(file) ? "" : "收下了";
        }
        var sentence = String.valueOf(told.getMessage());
        if (!(told instanceof ConfigError)) {
            return told.toString();
        }
        var elsewhere = fault.isSeenElsewhere(file) || fault.line() == 0;
        var says = sentence.contains(file)
                && sentence.matches("(?s).*第 %s 行.*".formatted(elsewhere ? "\\d+" : fault.line()))
                && (elsewhere || sentence.contains(fault.written()))
                && sentence.matches("(?s).*(应|可用|没有|只留|不认识|缺少|可以写|不能|最多|是不是|常见原因|要|大于|不写|合成|写了两次).*");
        return says ? "" : sentence;
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsWrongIsRefusedWithItsPlaceAndWhatWouldBeRight(String file) throws IOException {
        var text = Files.readString(WHOLE.resolve(file));
        write(file, text);
        CompanyRead.of(folder, file);
        var unsaid = new ArrayList<String>();
        var faults = FaultyFile.faults(text);
        for (var fault : faults) {
            var outcome = outcome(fault, file);
            if (!outcome.isEmpty()) {
                unsaid.add(fault + " → " + outcome);
            }
        }
        assertThat(faults).hasSizeGreaterThan(5);
        assertThat(unsaid).as(file).isEmpty();
    }

    /** Which of the company's files are looked at here. */
    @org.junit.jupiter.api.Test
    void noFileOfTheCompanysIsLeftOut() throws IOException {
        try (var all = Files.walk(Path.of("../../config"), 1)) {
            var names = all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yml") && !name.equals("application.yml"))
                    .toList();
            assertThat(files().toList()).containsAll(List.copyOf(names));
        }
    }
}
