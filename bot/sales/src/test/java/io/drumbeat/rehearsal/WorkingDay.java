package io.drumbeat.rehearsal;

import io.drumbeat.chat.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A day on which everything is said once: what renderers are tried on beside their samples. */
public final class WorkingDay {
    private static final String LINES = """
            小美: 帮助
            老雷: 帮助
            小美: 拜访 华为 张总 谈续约 下周三回访
            小美: 电话 华润 李经理 确认预算
            小美: 演示 华为
            小美: 跟进 华为 下周五回访
            小美: 拜访
            小美: 华为 张总
            小美: 商机 华为 50万
            小美: 报价 华为
            小美: 48万
            小美: 报价 华润 480万
            小美: 待批
            老雷: 待批
            小美: 再催
            老雷: 批准
            小美: 推进 华为 意向
            小美: 推进 华为
            小美: 漏斗
            小美: 卡住
            小美: 等 华润 12月5日 客户出差
            小美: 签单 华为 45万 新客
            王五: 赞 小美
            小美: 回款计划 华为 20万 12月5日，25万 1月31日
            小美: 回款 华为 20万
            小美: 欠款
            小美: 退款 华为 6万
            小美: 改 #4 备注 含五年维保
            小美: 撤销
            小美: 撤销 #3
            小美: 丢单 华润 太贵
            小美: 重开 华为 客户反悔
            小美: 客户 华为
            小美: 客户 华唯
            小美: 满意度 华为 1
            小美: 进度
            小美: 今天
            小美: 目标
            小美: 排行
            小美: 提成
            老雷: 团队
            老雷: 欠款
            小美: 请假 3天
            小美: 销假
            老雷: 交接 王五 → 小美 12月1日
            老雷: 确认交接 王五 → 小美 12月1日
            小美: 接手
            老雷: 撤销
            老雷: 导入
            老雷: 导出 客户
            小安: 死信
            小安: 额度
            小安: 通讯录
            小安: 检查
            小美: 为什么 3420
            小美: 天气怎么样
            小美: 签单 华为 五十""";

    private WorkingDay() {}

    /** Whatever the bot said to anybody on it. */
    public static List<Message> said() {
        var chat = new Rehearsal().at("2026-11-18", 9);
        var said = new ArrayList<Message>();
        LINES.lines()
                .map(line -> line.split(": ", 2))
                .forEach(line ->
                        said.addAll(chat.says(line[0], line[1]).outcome().replies()));
        chat.people().all().forEach(person -> said.addAll(chat.direct(person.name())));
        said.addAll(chat.group());
        return said.stream()
                .filter(message -> Objects.nonNull(message.card()))
                .distinct()
                .toList();
    }
}
