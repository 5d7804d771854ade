package io.drumbeat.split;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidSharesTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-23", 10);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "签单 华为 45万 老客 王五三分之一|小美 2/3 ¥300,000、王五 1/3 ¥150,000",
                "签单 华为 45万 老客 我三分之二王五三分之一|小美 2/3 ¥300,000、王五 1/3 ¥150,000",
                "签单 华为 45万 老客 三七分 王五七|小美 30% ¥135,000、王五 70% ¥315,000",
                "签了华为，45万，王五帮了忙分他两成|小美 80% ¥360,000、王五 20% ¥90,000"
            })
    void aShareIsSaidAsPeopleSayIt(String line, String shares) {
        chat.says("小美", line).botMentions("分成 " + shares);
    }
}
