package org.kapocs.bench;

import java.util.List;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.NameKind;
import org.kapocs.facts.client.NameOrder;

/** Names in five scripts, of which the common ones are borne by very many. */
final class Names {
    private static final List<Script> SCRIPTS = List.of(
            new Script(
                    "hu",
                    NameOrder.HUNGARIAN,
                    "László István József Zoltán János Anna Mária Katalin Éva Erzsébet Péter Gábor Ferenc Ilona Judit",
                    "Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár Németh Farkas Balogh Papp Lakatos Juhász Mészáros",
                    "á é kő szent ló erdő vár mező hegy ház"),
            new Script(
                    "ar",
                    NameOrder.WESTERN,
                    "محمد أحمد علي فاطمة مريم عمر يوسف خديجة حسن حسين زينب عبد نور ليلى ياسمين کیان رضا",
                    "الحسن الأحمد المحمد العلي الخطيب حداد النجار الشامي الحلبي درويش منصور صالح خليل حمدان رضایی کریمی",
                    "ون ين اد ار ام ان يد ير ية ه"),
            new Script(
                    "uk",
                    NameOrder.WESTERN,
                    "Олена Наталія Ірина Тетяна Оксана Юлія Андрій Сергій Олександр Володимир Дмитро Микола Іван Марія",
                    "Шевченко Коваленко Бондаренко Ткаченко Кравченко Ковальчук Мельник Бойко Лисенко Петренко Мороз",
                    "енко ук ів ич ський ко ець ак ин ло"),
            new Script(
                    "zh",
                    NameOrder.HUNGARIAN,
                    "伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 涛 明 超 秀英 霞 平 刚",
                    "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林",
                    "华 国 文 小 海 春 玉 建 志 金"),
            new Script(
                    "vi",
                    NameOrder.HUNGARIAN,
                    "Anh Minh Hương Lan Hùng Dũng Thảo Linh Tuấn Phương Hải Trang Thu Hà Long Quân",
                    "Nguyễn Trần Lê Phạm Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương",
                    "thị văn hữu đức ngọc bảo gia kim xuân thanh"));

    private final Chance chance;

    Names(Chance chance) {
        this.chance = chance;
    }

    /** A person's name and the language they speak. */
    record Named(Name name, String language) {}

    Named next() {
        Script script = SCRIPTS.get(chance.below(SCRIPTS.size()));
        String given = script.word(chance, script.given(), chance.percent(35));
        String family = script.word(chance, script.family(), chance.percent(50));
        boolean single = chance.percent(8);
        var name = single
                ? new Name(NameKind.PSEUDONYM, NameOrder.SINGLE, given, "")
                : new Name(chance.percent(70) ? NameKind.LEGAL : NameKind.PSEUDONYM, script.order(), given, family);
        return new Named(name, script.language());
    }

    /** What somebody types to find people, in each script, as it is written elsewhere, and with a slip of the finger. */
    static List<String> searched() {
        return List.of(
                "Kovács Anna",
                "kovacs an",
                "Шевченко Олена",
                "shevchenko",
                "محمد الحسن",
                "muhamad",
                "王 伟",
                "wang wei",
                "Nguyễn Thảo",
                "nguyen",
                "Mészáros Ilon",
                "Коваленк",
                "Halabi",
                "Tran Minh");
    }

    /** Words that very many names have, and that find the most. */
    static List<String> worst() {
        return List.of("Nguyễn", "Mohamed", "王", "N", "محمد", "A");
    }

    static List<String> misspelt() {
        return List.of("Kovacz Anna", "Shevchneko Olena", "Nguyn Thao", "Mohammmed", "Horvth Istvan", "Bondarenoko");
    }

    private record Script(
            String language, NameOrder order, List<String> given, List<String> family, List<String> ends) {
        Script(String language, NameOrder order, String given, String family, String ends) {
            this(language, order, words(given), words(family), words(ends));
        }

        private static List<String> words(String text) {
            return List.of(text.split(" "));
        }

        /** A common word, or one that is put together and rarer. */
        String word(Chance chance, List<String> from, boolean rare) {
            String word = chance.common(from);
            if (!rare) {
                return word;
            }
            return language.equals("vi")
                    ? word + " " + chance.of(ends)
                    : word + chance.of(ends) + (chance.percent(40) ? chance.of(ends) : "");
        }
    }
}
