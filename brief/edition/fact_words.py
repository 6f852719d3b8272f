"""How each language sets a number that is a fact, where CLDR has no word for it or another one.

One entry a language; a language without one takes ``DEFAULT``. CLDR (through Babel) gives digits,
groups and the words for million and billion; this table gives what stands around them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

NBSP = "\u00a0"


def _qualifiers(over: str, about: str, nearly: str, up_to: str) -> Mapping[str, str]:
    return MappingProxyType({"over": over, "about": about, "nearly": nearly, "up_to": up_to})


@dataclass(frozen=True)
class FactWords:
    """``{}`` stands for the number with its unit.

    ``currency`` says where the currency stands in running text: its ``symbol`` by CLDR's pattern,
    or its ``name`` after the number. ``names`` shortens CLDR's currency names (米ドル to ドル).
    ``of`` stands between a compact number and a noun: French *2 milliards de dollars*.
    ``short_powers`` replaces CLDR's short words, ``short_words`` names the CLDR list they are in.
    ``people`` is the counter of persons where a language cannot do without: 2億1000万人超.
    ``myriads`` are the words for 10^4, 10^8 and 10^12 where a number is split by them: 2億1000万.
    """

    qualifiers: Mapping[str, str]
    short_over: str = "{}+"
    period: str = "{} ({})"
    currency: str = "name"
    short_currency: str = "symbol"
    names: Mapping[str, str] = field(default_factory=dict)
    space: str = NBSP
    of: str = NBSP
    people: str = ""
    short_powers: Mapping[int, str] = field(default_factory=dict)
    short_words: str = "short"
    myriads: tuple[str, ...] = ()


DEFAULT = FactWords(_qualifiers("> {}", "≈ {}", "≲ {}", "≤ {}"))

FACT_WORDS: Mapping[str, FactWords] = MappingProxyType(
    {
        "en": FactWords(
            _qualifiers("over {}", "about {}", "nearly {}", "up to {}"),
            currency="symbol",
            short_powers={6: "m", 9: "bn", 12: "tn"},
        ),
        "de": FactWords(
            _qualifiers("über {}", "rund {}", "fast {}", "bis zu {}"),
        ),
        "fr": FactWords(
            _qualifiers("plus de {}", "environ {}", "près de {}", "jusqu’à {}"),
            names={"USD": "dollars", "EUR": "euros", "JPY": "yens"},
            of=f"{NBSP}de{NBSP}",
        ),
        "ja": FactWords(
            _qualifiers("{}超", "約{}", "{}近く", "最大{}"),
            short_over="{}超",
            period="{}（{}）",
            short_currency="name",
            names={"USD": "ドル", "JPY": "円"},
            space="",
            of="",
            people="人",
            myriads=("万", "億", "兆"),
        ),
        "km": FactWords(
            _qualifiers("ជាង {}", "ប្រហែល {}", "ជិត {}", "រហូតដល់ {}"),
            short_currency="name",
            names={"USD": "ដុល្លារ", "KHR": "រៀល"},
            of="",
        ),
        "th": FactWords(
            _qualifiers("กว่า {}", "ประมาณ {}", "เกือบ {}", "สูงสุด {}"),
            short_currency="name",
            names={"USD": "ดอลลาร์สหรัฐ"},
            of="",
            short_words="long",
        ),
        "vi": FactWords(
            _qualifiers("hơn {}", "khoảng {}", "gần {}", "tới {}"),
            short_currency="name",
            names={"USD": "đô la Mỹ"},
            short_words="long",
        ),
        "ar": FactWords(
            _qualifiers("أكثر من {}", "نحو {}", "ما يقارب {}", "حتى {}"),
            short_currency="name",
        ),
        "lo": FactWords(
            _qualifiers("ຫຼາຍກວ່າ {}", "ປະມານ {}", "ເກືອບ {}", "ສູງສຸດ {}"),
            short_currency="name",
            names={"USD": "ໂດລາສະຫະລັດ", "LAK": "ກີບ"},
            of="",
        ),
        "zh": FactWords(
            _qualifiers("超过{}", "约{}", "近{}", "最多{}"),
            short_over="{}+",
            period="{}（{}）",
            short_currency="name",
            space="",
            of="",
            people="人",
        ),
        "id": FactWords(
            _qualifiers("lebih dari {}", "sekitar {}", "hampir {}", "hingga {}"),
            names={"USD": "dolar AS"},
        ),
        "es": FactWords(
            _qualifiers("más de {}", "cerca de {}", "casi {}", "hasta {}"),
            names={"USD": "dólares", "EUR": "euros"},
            of=f"{NBSP}de{NBSP}",
        ),
        "my": FactWords(
            _qualifiers("{} ကျော်", "{} ခန့်", "{} နီးပါး", "အများဆုံး {}"),
            short_currency="name",
        ),
    }
)


def fact_words(language: str) -> FactWords:
    """The rules for a BCP 47 tag, by its language subtag."""
    return FACT_WORDS.get(language.split("-")[0].lower(), DEFAULT)
