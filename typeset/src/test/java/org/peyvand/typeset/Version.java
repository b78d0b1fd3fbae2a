package org.peyvand.typeset;

import java.util.List;

/// One language of the invented treaty that the tests set.
///
/// @param digits the ten digits the language counts with
/// @param pageOf with `%s` for the page and for the number of pages
/// @param foreign a name in another script, to stand within a line
record Version(
    String language,
    String digits,
    String notice,
    String pageOf,
    String title,
    String preamble,
    String heading,
    List<String> clauses,
    String foreign,
    String party,
    String seat) {

  static final List<Version> ALL =
      List.of(
          new Version(
              "fa",
              "۰۱۲۳۴۵۶۷۸۹",
              "نمونه؛ بدون اثر حقوقی",
              "صفحهٔ %s از %s",
              "بیانیهٔ مشترک دربارهٔ همکاری شهرها در نگهداشت آب",
              "نمایندگان شوراهای شهر، با باور به این‌که آب پاکیزه حق هر شهروند است و هیچ شهری به‌تنهایی از"
                  + " پس خشکسالی برنمی‌آید، و با یادآوری پیوندهای دیرینهٔ میان مردمانِ خود، در ۱۴ اردیبهشت"
                  + " ۱۴۰۵ در نشستی رسمی (با حضور ناظران) گرد آمدند و بر آنچه در پی می‌آید هم‌رأی شدند.",
              "مادهٔ ۱. سازوکار گفت‌وگو",
              List.of(
                  "شوراها سازوکاری بین‌المللی برای گفت‌وگوی منظم دربارهٔ آب شهری بنیاد می‌نهند که دست‌کم سالی دو"
                      + " بار نشست خواهد داشت و گزارش آن به همهٔ زبان‌ها منتشر می‌شود.",
                  "هر شورا می‌تواند تا ۵۰٪ از هزینهٔ طرح‌های مشترک (نه بیش از ۱۲٬۵۰۰ واحد) را بر عهده گیرد.",
                  "نام رسمی سازوکار به انگلیسی چنین است: "),
              "City Water Dialogue (CWD-7)",
              "شورای شهر سپیدرود",
              "رئیس شورا"),
          new Version(
              "en",
              "0123456789",
              "Sample, without legal effect",
              "Page %s of %s",
              "Joint Statement on the Cooperation of Cities in the Care of Water",
              "The representatives of the city councils, believing that clean water is the right of every"
                  + " citizen and that no city can withstand a drought alone, and recalling the long-standing"
                  + " bonds between their peoples, met on 4 May 2026 in formal session (observers being"
                  + " present) and agreed on what follows.",
              "Article 1. The mechanism of dialogue",
              List.of(
                  "The councils establish an international mechanism for regular dialogue on urban water, which"
                      + " shall meet at least twice a year and whose report shall be published in every"
                      + " language of this statement.",
                  "Each council may bear up to 50% of the cost of joint projects (not above 12,500 units).",
                  "The mechanism is known in Persian as "),
              "گفت‌وگوی آب شهرها (سپیدرود)",
              "City Council of Whiteriver",
              "Chair of the Council"),
          new Version(
              "ru",
              "0123456789",
              "Образец, не имеет юридической силы",
              "Страница %s из %s",
              "Совместное заявление о сотрудничестве городов в сбережении воды",
              "Представители городских советов, убеждённые в том, что чистая вода есть право каждого жителя и"
                  + " что ни один город не справится с засухой в одиночку, памятуя о давних узах между своими"
                  + " народами, собрались 4 мая 2026 года на официальное заседание (в присутствии"
                  + " наблюдателей) и согласились о нижеследующем.",
              "Статья 1. Механизм диалога",
              List.of(
                  "Советы создают международный механизм регулярного диалога о городской воде, который"
                      + " собирается не реже двух раз в год и доклад которого публикуется на всех языках"
                      + " настоящего заявления.",
                  "Каждый совет может принять на себя до 50 % расходов по совместным проектам (не более"
                      + " 12 500 единиц).",
                  "По-персидски механизм называется "),
              "گفت‌وگوی آب شهرها",
              "Городской совет Белоречья",
              "Председатель совета"),
          new Version(
              "zh",
              "0123456789",
              "样本，不具法律效力",
              "第%s页，共%s页",
              "关于城市间水资源保护合作的联合声明",
              "各市议会代表坚信，清洁的水是每位市民的权利，任何城市都无法独自应对干旱；忆及各自人民之间源远流长的友谊，于2026年5月4日举行正式会议（观察员列席），并就以下各项达成一致。",
              "第一条　对话机制",
              List.of(
                  "各市议会设立关于城市用水的国际定期对话机制，该机制每年至少举行两次会议，其报告（“年度报告”）以本声明的所有语言公布。",
                  "每个市议会可承担联合项目费用的至多50%（不超过12,500单位）。",
                  "该机制的英文名称为："),
              "City Water Dialogue (CWD-7)",
              "白河市议会",
              "议会主席"),
          new Version(
              "ar",
              "٠١٢٣٤٥٦٧٨٩",
              "نموذج، ليس له أثر قانوني",
              "صفحة %s من %s",
              "بيان مشترك بشأن تعاون المدن في صون المياه",
              "إنَّ ممثلي مجالس المدن، إيمانًا منهم بأن المياه النظيفة حق لكل مواطن وبأن أي مدينة لا تستطيع أن تواجه"
                  + " الجفاف وحدها، وإذ يستذكرون الروابط العريقة بين شعوبهم، اجتمعوا في ٤ أيار/مايو ٢٠٢٦ في جلسة"
                  + " رسمية (بحضور المراقبين) واتفقوا على ما يلي.",
              "المادة ١. آلية الحوار",
              List.of(
                  "تُنشئ المجالس آلية دولية للحوار المنتظم بشأن مياه المدن، تجتمع مرتين في السنة على الأقل، ويُنشر"
                      + " تقريرها بجميع لغات هذا البيان.",
                  "يجوز لكل مجلس أن يتحمل ما يصل إلى ٥٠٪ من تكلفة المشاريع المشتركة (بما لا يتجاوز ١٢٬٥٠٠ وحدة).",
                  "تُعرف الآلية بالإنكليزية باسم "),
              "City Water Dialogue (CWD-7)",
              "مجلس مدينة النهر الأبيض",
              "رئيس المجلس"),
          new Version(
              "pt",
              "0123456789",
              "Amostra, sem efeito jurídico",
              "Página %s de %s",
              "Declaração conjunta sobre a cooperação das cidades na conservação da água",
              "Os representantes das câmaras municipais, convictos de que a água limpa é um direito de cada"
                  + " cidadão e de que nenhuma cidade consegue enfrentar a seca sozinha, recordando os laços"
                  + " antigos entre os seus povos, reuniram-se em 4 de maio de 2026 em sessão oficial (com a"
                  + " presença de observadores) e acordaram o que se segue.",
              "Artigo 1. O mecanismo de diálogo",
              List.of(
                  "As câmaras instituem um mecanismo internacional de diálogo regular sobre a água urbana, que"
                      + " se reunirá pelo menos duas vezes por ano e cujo relatório será publicado em todas as"
                      + " línguas desta declaração.",
                  "Cada câmara pode assumir até 50% do custo dos projetos conjuntos (não mais de 12.500"
                      + " unidades).",
                  "Em persa, o mecanismo chama-se "),
              "گفت‌وگوی آب شهرها",
              "Câmara Municipal de Rio Branco da Serra",
              "Presidente da Câmara"),
          new Version(
              "es",
              "0123456789",
              "Muestra, sin efecto jurídico",
              "Página %s de %s",
              "Declaración conjunta sobre la cooperación de las ciudades en el cuidado del agua",
              "Los representantes de los consejos municipales, convencidos de que el agua limpia es un derecho"
                  + " de cada ciudadano y de que ninguna ciudad puede afrontar sola la sequía, recordando los"
                  + " antiguos lazos entre sus pueblos, se reunieron el 4 de mayo de 2026 en sesión oficial"
                  + " (en presencia de observadores) y acordaron lo siguiente.",
              "Artículo 1. El mecanismo de diálogo",
              List.of(
                  "Los consejos establecen un mecanismo internacional de diálogo periódico sobre el agua urbana,"
                      + " que se reunirá al menos dos veces al año y cuyo informe se publicará en todos los"
                      + " idiomas de esta declaración.",
                  "Cada consejo podrá asumir hasta el 50 % del costo de los proyectos conjuntos (no más de"
                      + " 12 500 unidades).",
                  "En persa el mecanismo se llama "),
              "گفت‌وگوی آب شهرها",
              "Consejo Municipal de Río Claro",
              "Presidenta del Consejo"),
          new Version(
              "hi",
              "०१२३४५६७८९",
              "नमूना, कोई विधिक प्रभाव नहीं",
              "पृष्ठ %s / %s",
              "जल संरक्षण में नगरों के सहयोग पर संयुक्त वक्तव्य",
              "नगर परिषदों के प्रतिनिधि, इस विश्वास के साथ कि स्वच्छ जल प्रत्येक नागरिक का अधिकार है और कोई भी नगर अकेले"
                  + " सूखे का सामना नहीं कर सकता, अपनी जनता के बीच के पुराने संबंधों को स्मरण करते हुए, ४ मई २०२६ को"
                  + " औपचारिक बैठक में (पर्यवेक्षकों की उपस्थिति में) एकत्र हुए और निम्नलिखित पर सहमत हुए।",
              "अनुच्छेद १. संवाद की व्यवस्था",
              List.of(
                  "परिषदें शहरी जल और पर्यावरण पर नियमित संवाद के लिए एक अंतरराष्ट्रीय व्यवस्था स्थापित करती हैं, जिसकी बैठक"
                      + " वर्ष में कम से कम दो बार होगी और जिसका प्रतिवेदन इस वक्तव्य की सभी भाषाओं में प्रकाशित होगा।",
                  "प्रत्येक परिषद संयुक्त परियोजनाओं की लागत का ५०% तक (१२,५०० इकाइयों से अधिक नहीं) वहन कर सकती है।",
                  "अंग्रेज़ी में इस व्यवस्था का नाम है "),
              "City Water Dialogue (CWD-7)",
              "श्वेतनदी नगर परिषद",
              "परिषद अध्यक्ष"),
          new Version(
              "id",
              "0123456789",
              "Contoh, tanpa kekuatan hukum",
              "Halaman %s dari %s",
              "Pernyataan Bersama tentang Kerja Sama Kota dalam Pemeliharaan Air",
              "Para wakil dewan kota, dengan keyakinan bahwa air bersih adalah hak setiap warga dan bahwa tidak"
                  + " ada kota yang mampu menghadapi kekeringan sendirian, serta mengingat ikatan lama"
                  + " antara rakyat mereka, bertemu pada 4 Mei 2026 dalam sidang resmi (dihadiri para"
                  + " pengamat) dan menyepakati hal-hal berikut.",
              "Pasal 1. Mekanisme dialog",
              List.of(
                  "Dewan-dewan kota membentuk mekanisme internasional untuk dialog berkala tentang air"
                      + " perkotaan, yang bersidang sekurang-kurangnya dua kali setahun dan laporannya"
                      + " diterbitkan dalam semua bahasa pernyataan ini.",
                  "Setiap dewan dapat menanggung hingga 50% biaya proyek bersama (tidak lebih dari 12.500"
                      + " satuan).",
                  "Dalam bahasa Persia mekanisme ini bernama "),
              "گفت‌وگوی آب شهرها",
              "Dewan Kota Sungai Putih",
              "Ketua Dewan"),
          new Version(
              "am",
              "0123456789",
              "ናሙና፣ ሕጋዊ ውጤት የለውም",
              "ገጽ %s ከ%s",
              "ስለ ከተሞች የውኃ ጥበቃ ትብብር የወጣ የጋራ መግለጫ",
              "የከተማ ምክር ቤቶች ተወካዮች፣ ንጹሕ ውኃ የእያንዳንዱ ዜጋ መብት እንደሆነና ማንኛውም ከተማ ድርቅን ብቻውን ሊቋቋም እንደማይችል"
                  + " በማመን፣ በሕዝቦቻቸው መካከል ያለውን የቆየ ትስስር በማስታወስ፣ ሚያዝያ 26 ቀን 2018 ዓ.ም. በመደበኛ ስብሰባ (ታዛቢዎች"
                  + " በተገኙበት) ተሰብስበው በሚከተሉት ነጥቦች ላይ ተስማምተዋል።",
              "አንቀጽ 1፦ የውይይት ሥርዓት",
              List.of(
                  "ምክር ቤቶቹ ስለ ከተማ ውኃ መደበኛ ውይይት የሚካሄድበት ዓለም አቀፍ ሥርዓት ያቋቁማሉ፤ ሥርዓቱም ቢያንስ በዓመት ሁለት ጊዜ"
                      + " ይሰበሰባል፣ ሪፖርቱም በዚህ መግለጫ ቋንቋዎች ሁሉ ይታተማል።",
                  "እያንዳንዱ ምክር ቤት የጋራ ፕሮጀክቶችን ወጪ እስከ 50% (ከ12,500 መለኪያ ሳይበልጥ) ሊሸፍን ይችላል።",
                  "ሥርዓቱ በእንግሊዝኛ የሚጠራው "),
              "City Water Dialogue (CWD-7)",
              "የነጭ ወንዝ ከተማ ምክር ቤት",
              "የምክር ቤቱ አፈ ጉባኤ"),
          new Version(
              "be",
              "0123456789",
              "Узор, не мае юрыдычнай сілы",
              "Старонка %s з %s",
              "Сумесная заява аб супрацоўніцтве гарадоў у захаванні вады",
              "Прадстаўнікі гарадскіх саветаў, перакананыя, што чыстая вада ёсць права кожнага жыхара і што"
                  + " ніводзін горад не пераадолее засуху ў адзіночку, памятаючы пра даўнія повязі паміж"
                  + " сваімі народамі, сабраліся 4 мая 2026 года на афіцыйнае пасяджэнне (у прысутнасці"
                  + " назіральнікаў) і пагадзіліся аб наступным.",
              "Артыкул 1. Механізм дыялогу",
              List.of(
                  "Саветы ствараюць міжнародны механізм рэгулярнага дыялогу пра гарадскую ваду, які збіраецца не"
                      + " радзей за два разы на год і даклад якога публікуецца на ўсіх мовах гэтай заявы.",
                  "Кожны савет можа ўзяць на сябе да 50 % выдаткаў на сумесныя праекты (не больш за 12 500"
                      + " адзінак).",
                  "Па-персідску механізм называецца "),
              "گفت‌وگوی آب شهرها",
              "Гарадскі савет Белай Ракі",
              "Старшыня савета"));

  Language tongue() {
    return Language.of(language);
  }

  /// The name stands in the other script: Persian among European letters, English among the others.
  Language other() {
    return Language.of(foreign.codePointAt(0) < 0x80 ? "en" : "fa");
  }

  String number(int number) {
    var out = new StringBuilder();
    for (char c : Integer.toString(number).toCharArray()) out.append(digits.charAt(c - '0'));
    return out.toString();
  }

  Numbering numbering() {
    return new Numbering(this::number, (page, pages) -> String.format(pageOf, page, pages));
  }

  /// What it says in its own language alone, one string for each block.
  List<String> words() {
    return List.of(title, preamble, heading, clauses.get(0), clauses.get(1), party, seat);
  }
}
