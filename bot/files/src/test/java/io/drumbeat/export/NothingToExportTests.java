package io.drumbeat.export;

import io.drumbeat.batch.FileRehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NothingToExportTests {
    private final FileRehearsal chat = new FileRehearsal();

    @Test
    void whereThereIsNothingItSaysSo() {
        chat.says("小美", "拜访 华为");
        chat.says("小美", "拜访 华润");
        chat.says("小美", "拜访 美的");
        chat.says("陈晨", "导出 客户").botSays("没有你能看的客户，没有文件可以导出\n[客户] [联系人] [商机] [今年目标] [本月记录] [上月记录]");
        chat.says("小美", "导出 商机").botSays("没有你能看的商机，没有文件可以导出");
        chat.says("小美", "导出 记录 上月").botSays("上月没有你能看的记录，没有文件可以导出");
    }

    @ParameterizedTest
    @CsvSource({
        "导出, 导出什么？",
        "导出 火星, 不能导出“火星”；可以导出 客户、联系人、商机、记录、目标",
        "导出 记录 火星, “火星”不是一段时间；可以说 导出 记录 11月、导出 记录 上周、导出 目标 2027",
        "导出 客户 上月, “导出 客户”后面不用写“上月”"
    })
    void whatCannotBeExportedIsSaidWithWhatCan(String words, String sentence) {
        chat.says("小美", words)
                .botSays(sentence + "\n[客户] [联系人] [商机] [今年目标] [本月记录] [上月记录]")
                .recordsNothing();
    }
}
