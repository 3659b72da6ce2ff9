# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of libraries, queries and the command line: a test for each thing, which its name says.

What needs a window is in test-window-open.c.
"""

import hashlib
import json
import os
import re
import sys
import tempfile

from program import Differs, Program, same

TESTS = []
EVIDENCE = [{'paragraph': 1}]


def said(f):
    TESTS.append(f)
    return f


def article(name, entities=(), statements=(), **others):
    document = {'format': 'corridor.article/1', 'article': {'id': name, 'title': name.upper(), 'published': '2024'},
                'sections': [{'id': 's', 'title': 'S', 'paragraphs': [{}]}, {'id': 'z', 'title': 'Z', 'paragraphs': [{}, {}]}],
                'entities': list(entities), 'statements': list(statements)}
    document.update(others)
    return document


def thing(thing_id, kind='region', **others):
    return dict({'id': thing_id, 'kind': kind, 'name': thing_id}, **others)


def statement(name, **others):
    return dict({'id': name, 'kind': 'event', 'title': name, 'evidence': EVIDENCE}, **others)


class Place:
    """A folder with files, and the program run in it"""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, document):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), 'wb') as f:
            f.write(document if isinstance(document, bytes) else json.dumps(document, ensure_ascii=False, indent=1).encode())
        return self.path(name)

    def run(self, *arguments):
        return self.program.run(*arguments)

    def summary(self, *arguments):
        status, out, errors = self.run('--export=json', '--no-date', *arguments)
        same('status', (0, ''), (status, errors))
        return json.loads(out)

    def found(self, *arguments):
        return ' '.join(s['id'] for s in self.summary(*arguments)['statements'])

    def counts(self, facet, *arguments):
        status, out, errors = self.run('--facets', *arguments)
        same('status', (0, ''), (status, errors))
        return {v['value']: v['count'] for v in json.loads(out)['facets'][facet]}

    def problems(self, *arguments):
        status, out, errors = self.run('--check', *arguments)
        same('standard output', '', out)
        lines = [re.fullmatch(r'(.*):(\d+):(\d+): (error|warning): .+ \[(.+)\]', l) for l in errors.splitlines()]
        return status, [(os.path.basename(l[1]), int(l[2]), int(l[3]), l[4], l[5]) for l in lines if l]

    def refused(self, status, part, *arguments):
        result = self.run(*arguments)
        same('%s: status and output' % (arguments,), (status, ''), result[:2])
        if part not in result[2]:
            raise Differs('“%s” is not in “%s”' % (part, result[2]))


# Libraries


@said
def articles_stand_in_the_order_given(p):
    b, a = p.write('b.json', article('b')), p.write('a.json', article('a'))
    same('b, a', ['b', 'a'], [x['id'] for x in p.summary(b, a)['articles']])
    same('a, b', ['a', 'b'], [x['id'] for x in p.summary(a, b)['articles']])


@said
def a_folder_is_its_json_files_at_any_depth_by_the_bytes_of_their_paths(p):
    names = ['é', 'b/c', 'b-c', 'b/a/x', 'Z', 'a', '10', '9']
    for i, name in enumerate(names):
        p.write('d/' + name + '.json', article('n%d' % i))
    p.write('d/notes.txt', b'x')
    p.write('d/other.JSON', b'x')
    order = sorted(range(len(names)), key=lambda i: ('d/' + names[i] + '.json').encode())
    same('order', ['n%d' % i for i in order], [x['id'] for x in p.summary(p.path('d'))['articles']])


@said
def the_same_file_is_read_once(p):
    a = p.write('d/a.json', article('a', [], [statement('t')]))
    os.symlink(a, p.path('link.json'))
    same('total', 1, p.summary(a, a, p.path('d'), p.path('d/../d/a.json'), p.path('link.json'))['total'])


@said
def each_scalar_member_is_of_the_first_article_that_has_it(p):
    a = p.write('a.json', article('a', [thing('x', name='First', outline='PAK')], [statement('t', regions=['x'])]))
    b = p.write('b.json', article('b', [thing('x', name='Second', type='city', outline='IND', summary='S', location=[1, 2], status='former')]))
    same('entity', [thing('x', name='First', outline='PAK', type='city', summary='S', location=[1, 2], status='former')], p.summary(a, b)['entities'])


@said
def aliases_and_what_an_entity_is_part_of_are_joined(p):
    a = p.write('a.json', article('a', [thing('p'), thing('x', aliases=['A', 'B'], part_of='p')], [statement('t', regions=['x'])]))
    b = p.write('b.json', article('b', [thing('q'), thing('x', aliases=['B', 'C'], part_of=['q'])]))
    entity = [e for e in p.summary(a, b)['entities'] if e['id'] == 'x'][0]
    same('both', (['A', 'B', 'C'], ['p', 'q']), (entity['aliases'], entity['part_of']))
    same('found by an alias of the other article', 't', p.found('--text=c', a, b))
    same('closed under both', {'p': 1, 'x': 1, 'q': 1}, p.counts('region', a, b))


@said
def an_entity_of_another_kind_is_an_error_in_the_later_file(p):
    a, b = p.write('a.json', article('a', [thing('x')])), p.write('b.json', article('b', [thing('x', 'actor')]))
    for first, second in ((a, b), (b, a)):
        status, problems = p.problems(first, second)
        same('problem', (1, [(os.path.basename(second), 'error', 'model.wrong-kind')]), (status, [(n, k, c) for n, _, _, k, c in problems]))


@said
def what_closes_a_cycle_across_files_is_dropped_with_a_warning(p):
    a = p.write('a.json', article('a', [thing('x'), thing('y', part_of='x')], [statement('t', regions=['x']), statement('u', regions=['y'])]))
    b = p.write('b.json', article('b', [thing('y'), thing('x', part_of='y')]))
    status, problems = p.problems(a, b)
    same('problem', (0, [('b.json', 'warning', 'model.cycle')]), (status, [(n, k, c) for n, _, _, k, c in problems]))
    status, out, _ = p.run('--facets', a, b)
    same('counts', {'x': 2, 'y': 1}, {v['value']: v['count'] for v in json.loads(out)['facets']['region']})


@said
def a_repeated_article_id_is_an_error_in_the_later_file(p):
    a, b = p.write('a.json', article('x')), p.write('b.json', article('x'))
    same('problem', (1, [('b.json', 4, 9, 'error', 'model.duplicate-id')]), p.problems(a, b))


@said
def one_broken_file_leaves_standard_output_empty(p):
    a, b = p.write('a.json', article('a')), p.write('b.json', b'{')
    for command in ('--check', '--facets', '--export=json', '--export=markdown'):
        p.refused(1, 'b.json:1:2: error: ', command, a, b)
        p.refused(1, 'b.json:1:2: error: ', command, b, a)


# Facets


PLACES = [thing('pakistan'), thing('balochistan', part_of='pakistan'), thing('gwadar', part_of=['balochistan']), thing('india')]
PEOPLE = [thing('china', 'actor'), thing('army', 'actor', part_of='china'), thing('deal', 'subject')]


def small(p):
    return p.write('small.json', article('small', PLACES + PEOPLE, [
        statement('one', regions=['gwadar'], attribution='army', topics=['aid'], status='agreed'),
        statement('two', regions=['pakistan', 'india'], kind='risk', actors=[{'id': 'army', 'role': 'owner'}], evidence=[{'paragraph': 1}, {'paragraph': 3}]),
        statement('three', regions=['india'], subjects=['deal'], topics=['aid', 'trade'], evidence=[{'source': 'elsewhere'}]),
        statement('four')]))


@said
def a_statement_is_also_in_what_its_regions_actors_and_subjects_are_part_of(p):
    f = small(p)
    same('regions', {'pakistan': 2, 'balochistan': 1, 'gwadar': 1, 'india': 2}, p.counts('region', f))
    same('balochistan', 'one', p.found('--region=balochistan', f))
    same('actors', {'china': 1, 'army': 1}, p.counts('actor', f))


@said
def who_says_so_is_no_actor_and_not_closed(p):
    f = small(p)
    same('attribution', {'author': 3, 'army': 1}, p.counts('attribution', f))
    same('army', 'one', p.found('--attribution=army', f))
    same('china', '', p.found('--attribution=china', f))
    same('author', 'two three four', p.found('--attribution=author', f))
    same('as an actor', 'two', p.found('--actor=army', f))


@said
def one_included_value_is_enough_and_in_all_mode_each_is_wanted(p):
    f = small(p)
    same('any', 'one two three', p.found('--region=india', '--region=balochistan', f))
    same('all', 'two', p.found('--region=india', '--region=pakistan', '--all=region', f))
    same('all of none', 'one two three four', p.found('--all=region', f))


@said
def an_excluded_value_is_not_held(p):
    f = small(p)
    same('excluded', 'three four', p.found('--not-region=pakistan', f))
    same('both', 'three', p.found('--region=india', '--not-region=pakistan', f))
    same('none has one', 'four', p.found('--not-region=pakistan', '--not-region=india', f))


@said
def facets_are_joined(p):
    f = small(p)
    same('two facets', 'three', p.found('--region=india', '--topic=aid', f))
    same('contrary', '', p.found('--region=india', '--status=agreed', f))


@said
def values_are_ids_words_and_section_references(p):
    f = small(p)
    for option, found in (('kind=risk', 'two'), ('status=agreed', 'one'), ('status=reported', 'two three four'), ('topic=trade', 'three'), ('subject=deal', 'three'),
                          ('section=small/z', 'two'), ('section=small/s', 'one two four'), ('article=small', 'one two three four')):
        same(option, found, p.found('--' + option, f))


@said
def a_count_leaves_the_own_part_of_its_facet_out(p):
    f = small(p)
    same('own part', {'pakistan': 2, 'balochistan': 1, 'gwadar': 1, 'india': 2}, p.counts('region', '--region=gwadar', '--not-region=india', f))
    same('another part', {'pakistan': 1, 'balochistan': 1, 'gwadar': 1, 'india': 1}, p.counts('region', '--topic=aid', '--region=gwadar', f))


@said
def the_total_is_never_hidden(p):
    f = small(p)
    summary = p.summary('--kind=risk', f)
    same('json', (1, 4), (summary['matched'], summary['total']))
    same('facets', ['"matched": 1', '"total": 4'], re.findall(r'"(?:matched|total)": \d+', p.run('--facets', '--kind=risk', f)[1]))
    same('markdown', True, '1 of 4' in p.run('--export=markdown', '--kind=risk', f)[1])


@said
def facets_list_what_nobody_holds_too(p):
    f = p.write('f.json', article('f', PLACES + PEOPLE, [statement('t', topics=['aid'])]))
    for facet, expected in (('region', {'pakistan': 0, 'balochistan': 0, 'gwadar': 0, 'india': 0}), ('actor', {'china': 0, 'army': 0}), ('subject', {'deal': 0}),
                            ('attribution', {'author': 1}), ('kind', {'event': 1}), ('status', {'reported': 1}), ('topic', {'aid': 1}),
                            ('section', {'f/s': 1, 'f/z': 0}), ('article', {'f': 1})):
        same(facet, expected, p.counts(facet, f))
    same('not what no statement holds', {'event': 0}, p.counts('kind', '--region=india', f))
    printed = json.loads(p.run('--facets', f)[1])
    same('members', ['facets', 'matched', 'total'], sorted(printed))
    same('of a value', {'value': 'f/s', 'name': 'S', 'count': 1}, printed['facets']['section'][0])


# Text


def found_by(p, asked, members):
    f = p.write('text.json', article('text', [thing('up', name='Above'), thing('r', name='Region Name', aliases=['Other Alias'], part_of='up'),
                                              thing('a', 'actor', name='Speaker')], [statement('t', **members)]))
    return p.found('--text=' + asked, f) == 't'


def every(p, yes, no, **members):
    for text in yes:
        same('“%s” is found' % text, True, found_by(p, text, members))
    for text in no:
        same('“%s” is not found' % text, False, found_by(p, text, members))


@said
def all_words_are_wanted_each_as_the_beginning_of_one(p):
    every(p, ['joint', 'join comp', 'comp joint', 'jo'], ['joint port', 'oint', 'jointly'], title='A joint company')


@said
def a_phrase_is_words_in_a_row_of_which_the_last_may_go_on(p):
    every(p, ['"joint company"', '"joint comp"', '"a joint"'], ['"join company"', '"company joint"', '"a company"'], title='A joint company')


@said
def what_follows_a_hyphen_is_excluded(p):
    every(p, ['-port', 'joint -port', '-"company joint"', 'joint -"joint port"'], ['-joint', 'company -join', '-"joint company"'], title='A joint company')


@said
def case_marks_and_other_ways_of_writing_make_no_difference(p):
    every(p, ['strasse', 'STRASSE', 'naive', 'NAÏVE', 'finance', 'full', 'σοφος', 'iv', 'elan'], ['strase'], title='Straße naïve ﬁnance ｆｕｌｌ ΣΟΦΌΣ Ⅳ e\u0301lan')
    every(p, ['Straße', 'ﬁn'], [], title='STRASSE FINE')


@said
def a_word_is_a_run_of_letters_and_numbers(p):
    every(p, ['b', 'x2y', '5', 'don', 't'], ['a_b_c', '"3 6"'], title='a_b x2y 3.5 don’t')


@said
def some_scripts_have_a_word_for_each_character(p):
    every(p, ['北', '京', '北京', '"北 京"', 'x', 'y', 'カ', 'な', 'ท'], ['京北', 'yx', '"x y"'], title='x北京y カな ท')


@said
def a_token_of_several_words_is_a_phrase(p):
    every(p, ['co-operation', 'co-op', '"co operation"', 'co.operation'], ['operation-co', 'cooperation'], title='Their co-operation')


@said
def a_token_without_a_word_is_passed_over(p):
    every(p, ['—', '...', '- joint', 'joint !', '"" joint', '-"…"', ''], [], title='A joint company')


@said
def a_quote_that_is_not_closed_runs_to_the_end(p):
    every(p, ['"joint comp', 'a "joint company'], ['"company joint', 'a "joint a'], title='A joint company')


@said
def title_text_topics_and_names_and_aliases_are_searched(p):
    every(p, ['title', 'body', 'rail', 'region', 'alias', 'title body rail name other'], [], title='Title', text='The body', topics=['rail-ways'], regions=['r'])


@said
def what_the_named_are_part_of_and_who_says_so_are_not_searched(p):
    every(p, [], ['above', 'speaker'], regions=['r'], attribution='a')
    every(p, ['speaker'], [], actors=[{'id': 'a', 'role': 'owner'}])


@said
def a_phrase_lies_within_one_text(p):
    every(p, ['"one two"', '"rail ways"'], ['"two three"', '"name other"', '"three rail"'], title='One two', text='three', topics=['rail-ways'], regions=['r'])


# Dates


DATES = {'year': '2021', 'day': '2021-07-14', 'long': '2019/2023', 'since': '2022/..', 'till': '../2020', 'unknown': '2020/', 'none': None}


def dated(p):
    return p.write('dated.json', article('dated', [], [statement(n, **({'date': d} if d else {})) for n, d in DATES.items()]))


@said
def possibly_is_an_overlap_from_the_beginning_of_the_one_to_the_end_of_the_other(p):
    f = dated(p)
    same('both', 'long unknown year day', p.found('--from=2021', '--to=2021', f))
    same('from', 'long unknown year day since', p.found('--from=2021-07-14', f))
    same('after the year', 'long unknown since', p.found('--from=2022', f))
    same('to', 'till long unknown', p.found('--to=2020-12-31', f))
    same('the end of to', 'till long unknown year day', p.found('--to=2021', f))


@said
def certainly_is_within_and_an_open_side_is_within_nothing_bounded(p):
    f = dated(p)
    same('both', 'year day', p.found('--certain', '--from=2021', '--to=2021', f))
    same('from', 'unknown year day since', p.found('--certain', '--from=2020', f))
    same('to', 'till', p.found('--certain', '--to=2020', f))
    same('open on both sides', '', p.found('--certain', '--from=2022', '--to=2030', f))


@said
def what_has_no_date_passes_no_filter_of_dates(p):
    same('bounds nothing', 'till long unknown year day since', p.found('--from=../..', dated(p)))


@said
def an_open_side_sets_no_bound(p):
    f = dated(p)
    same('from', 'till long unknown year day', p.found('--from=../2020', '--to=2021', f))
    same('to', 'long unknown year day since', p.found('--from=2021', '--to=2021/..', f))


@said
def certainly_does_nothing_without_dates(p):
    f = dated(p)
    same('found', p.found(f), p.found('--certain', f))


@said
def picked_statements_alone_pass_by_their_id_where_that_is_enough(p):
    a, b = p.write('a.json', article('a', [], [statement('t'), statement('u')])), p.write('b.json', article('b', [], [statement('t')]))
    same('alone', 'u', p.found('--pick=u', a, b))
    same('with the article', ['b'], [s['article'] for s in p.summary('--pick=b#t', a, b)['statements']])
    same('two', 'u t', p.found('--pick=b#t', '--pick=u', '--sort=article', a, b))
    same('and the rest of the query', '', p.found('--pick=u', '--text=t', a, b))
    p.refused(2, 'a#t', '--facets', '--pick=t', a, b)


# Order


@said
def by_date_it_is_the_beginning_then_the_end_open_ones_outside_and_the_undated_last(p):
    dates = ['2021', None, '2021/2022', '2021/..', '../2022', '../2021', '2020-12-31', '2021-01-01', None, '2021']
    f = p.write('f.json', article('f', [], [statement('s%d' % i, **({'date': d} if d else {})) for i, d in enumerate(dates)]))
    same('order', 's5 s4 s6 s7 s0 s9 s2 s3 s1 s8', p.found(f))
    same('reversed', 's8 s1 s3 s2 s9 s0 s7 s6 s4 s5', p.found('--reverse', f))


@said
def by_article_it_is_as_written(p):
    b, a = p.write('b.json', article('b', [], [statement('z'), statement('y', date='2020')])), p.write('a.json', article('a', [], [statement('x')]))
    same('order', 'z y x', p.found('--sort=article', b, a))


@said
def by_title_it_is_the_folded_text_and_then_the_code_points(p):
    titles = ['b', 'B', 'á', 'a', 'A', 'z', 'Ä', 'ab', 'a b', 'ß', 'ss', 'Z', 'a']
    f = p.write('f.json', article('f', [], [statement('s%d' % i, title=t) for i, t in enumerate(titles)]))
    same('order', ['A', 'a', 'a', 'Ä', 'á', 'a b', 'ab', 'B', 'b', 'ss', 'ß', 'Z', 'z'], [s['title'] for s in p.summary('--sort=title', f)['statements']])
    same('ties', 's3 s12', ' '.join(s for s in p.found('--sort=title', f).split() if s in ('s3', 's12')))


@said
def the_last_order_counts_and_dates_are_the_first(p):
    f = p.write('f.json', article('f', [], [statement('b', date='2022'), statement('a', date='2023'), statement('c', date='2021')]))
    same('default', 'c b a', p.found(f))
    same('last', 'a b c', p.found('--sort=date', '--sort=title', f))
    same('last', 'c b a', p.found('--sort=title', '--sort=date', f))


# Checking


@said
def a_problem_is_said_where_its_value_begins(p):
    f = p.write('f.json', '{"format": "corridor.article/1",\r\n\t"article": {"id": "f", "title": "É北\U0001f600", "publ": 1, "published": "2021-13"},\r\n"sections": [], "entities": [{"kind": "region", "name": "N"}],'
                .encode() + b' "statements": 7}')
    same('value, unknown name, object without a member', (1, [('f.json', 2, 41, 'warning', 'model.unknown-member'), ('f.json', 2, 65, 'error', 'model.date'),
                                                            ('f.json', 3, 30, 'error', 'model.missing-member'), ('f.json', 3, 78, 'error', 'model.type')]), p.problems(f))


@said
def a_warning_alone_is_no_failure(p):
    same('status', 0, p.problems(p.write('f.json', article('f', colour=1)))[0])
    same('clean', (0, '', ''), p.run('--check', p.write('g.json', article('g'))))


@said
def a_fault_of_the_text_ends_its_file_and_no_other(p):
    broken = p.write('a.json', b'{"format":"corridor.article/1","colour":1,"article":01}')
    other = p.write('b.json', article('b', [thing('x', 'regio')]))
    same('problems', (1, [('a.json', 'json.number'), ('b.json', 'model.value')]), (lambda s, l: (s, [(n, c) for n, _, _, _, c in l]))(*p.problems(broken, other)))


@said
def a_file_of_another_format_ends_there(p):
    for document, place in (({'format': 'x', 'colour': 1}, (2, 12)), ({'colour': 1}, (1, 1)), ([1], (1, 1)), (7, (1, 1))):
        same(str(document), (1, [('f.json',) + place + ('error', 'model.format')]), p.problems(p.write('f.json', document)))


@said
def problems_come_by_position_and_a_thousand_of_them(p):
    f = p.write('f.json', article('f', [], [statement('s%d' % i, kind='x') for i in range(1500)]))
    status, problems = p.problems(f)
    same('number', (1, 1000), (status, len(problems)))
    same('order', sorted(problems), problems)
    same('count of the rest', True, '500' in p.run('--check', f)[2].splitlines()[1000])


@said
def what_cannot_be_read_is_said_at_its_beginning(p):
    same('missing', (1, [('none.json', 1, 1, 'error', 'file.read')]), p.problems(p.path('none.json')))


@said
def a_cycle_is_said_once_at_its_last_element(p):
    f = p.write('f.json', article('f', [thing('a', part_of='b'), thing('b', part_of=['top', 'c']), thing('top'), thing('c', part_of=['top', 'a'])]))
    text = open(f, encoding='utf-8').read().split('\n')
    line = max(i for i, l in enumerate(text) if l.strip() == '"a"') + 1
    same('cycle', (1, [('f.json', line, text[line - 1].index('"') + 1, 'error', 'model.cycle')]), p.problems(f))


# Summaries


@said
def a_summary_goes_to_standard_output_or_a_file(p):
    f = small(p)
    for form in ('json', 'markdown'):
        status, out, errors = p.run('--export=' + form, '--no-date', '--kind=risk', f)
        same('to the file', (0, '', ''), p.run('--export=' + form, '--no-date', '--kind=risk', '--output=' + p.path(form), f))
        same('bytes', out, open(p.path(form), encoding='utf-8', newline='').read())


@said
def an_existing_file_is_replaced_only_by_force(p):
    f = small(p)
    target = p.write('target', b'mine')
    p.refused(3, 'target', '--export=json', '--output=' + target, f)
    same('untouched', b'mine', open(target, 'rb').read())
    same('forced', 0, p.run('--export=json', '--force', '--output=' + target, f)[0])
    same('replaced', 'corridor.summary/1', json.load(open(target, encoding='utf-8'))['format'])
    p.refused(3, 'nowhere', '--export=json', '--output=' + p.path('nowhere/x'), f)


@said
def the_time_of_making_can_be_set_or_left_out(p):
    f = small(p)
    os.environ['SOURCE_DATE_EPOCH'] = '86400'
    try:
        for form in ('json', 'markdown'):
            same('set', True, '1970' in p.run('--export=' + form, f)[1])
            same('left out', False, '1970' in p.run('--export=' + form, '--no-date', f)[1])
    finally:
        del os.environ['SOURCE_DATE_EPOCH']


@said
def a_summary_is_held_against_the_files(p):
    f = small(p)
    summary = p.path('summary')
    same('made', 0, p.run('--export=json', '--kind=risk', '--output=' + summary, f)[0])
    same('the same', 0, p.run('--verify', summary, f)[0])
    document = json.load(open(f, encoding='utf-8'))
    document['statements'][1]['title'] = 'Another'
    p.write('small.json', document)
    same('another', 1, p.run('--verify', summary, f)[0])


@said
def the_query_in_a_summary_says_only_what_is_set(p):
    f = small(p)
    same('nothing', {}, p.summary(f)['query'])
    same('all of it', {'include': {'kind': ['event', 'risk'], 'region': ['india']}, 'exclude': {'topic': ['trade']}, 'all': ['region'], 'text': 'a b', 'from': '2020',
                       'to': '2021', 'certain': True, 'picks': ['one'], 'sort': 'title', 'reverse': True},
         p.summary('--kind=risk', '--kind=event', '--region=india', '--not-topic=trade', '--all=region', '--text=a', '--text=b', '--from=2020', '--to=2021', '--certain',
                   '--pick=one', '--sort=title', '--reverse', f)['query'])


@said
def a_summary_has_its_articles_with_their_fingerprints(p):
    a, b = p.write('a.json', article('a')), p.write('b.json', article('b'))
    expected = [dict(article(n)['article'], sha256=hashlib.sha256(open(f, 'rb').read()).hexdigest()) for n, f in (('a', a), ('b', b))]
    same('articles', expected, p.summary(a, b)['articles'])


@said
def a_summary_has_the_entities_that_its_statements_name_and_what_those_are_part_of(p):
    f = small(p)
    same('entities', {'balochistan', 'china', 'army', 'gwadar', 'pakistan'},
         {e['id'] for e in p.summary('--status=agreed', f)['entities']})


@said
def a_statement_in_a_summary_is_as_in_its_model_with_its_article_and_days(p):
    dates = {'a': ('2021-02', ['2021-02-01', '2021-02-28'], None), 'b': ('2023/..', ['2023-01-01', None], ['2023-12-31', None]), 'c': ('/2019', [None, '2019-12-31'], None),
             'd': ('Y-12345~', ['Y-12345-01-01', 'Y-12345-12-31'], None), 'e': ('-0044-03-15', ['-0044-03-15'] * 2, ['-0044-03-15'] * 2), 'g': ('../..', [None, None], [None, None])}
    given = [statement(n, date=d[0]) for n, d in dates.items()] + [statement('f', text='', topics=['x'], likelihood='likely', related=[{'id': 'a', 'type': 'follows'}])]
    f = p.write('f.json', article('f', [], given))
    for s in p.summary(f)['statements']:
        model = next(g for g in given if g['id'] == s['id'])
        days = {'date_span': dates[s['id']][1], 'date_core': dates[s['id']][2]} if 'date' in model else {}
        same(s['id'], dict(model, article='f', **days), s)


# Making models


@said
def any_format_that_can_be_imported_is_written_as_a_model(p):
    f = small(p)
    document = json.load(open(f, encoding='utf-8'))
    status, out, errors = p.run('--convert', f)
    same('a model', (0, '', document), (status, errors, json.loads(out)))
    same('to a file', (0, '', ''), p.run('--convert', '--output=' + p.path('new'), f))
    same('bytes', out, open(p.path('new'), encoding='utf-8', newline='').read())
    same('by any name', (0, out, ''), p.run('--convert', p.path('new')))
    same('valid', (0, []), p.problems(p.path('new')))
    for arguments in (('--facets',), ('--facets', '--region=pakistan'), ('--export=json', '--no-date')):
        before, after = (re.sub('"sha256": "[0-9a-f]+"', '', p.run(*arguments, x)[1]) for x in (f, p.path('new')))
        same(str(arguments), before, after)
    text = p.write('text.md', b'# T\n\nOne.\n')
    same('a text', p.run('--draft', text)[:2], p.run('--convert', text)[:2])
    p.refused(3, 'new', '--convert', '--output=' + p.path('new'), f)
    same('forced', 0, p.run('--convert', '--force', '--output=' + p.path('new'), text)[0])
    p.refused(1, 'b.json:1:2: error: ', '--convert', p.write('b.json', b'{'))


@said
def a_text_becomes_the_skeleton_of_a_model(p):
    def paragraphs(*texts):
        return [{'length': len(t), 'sha256': hashlib.sha256(t.encode()).hexdigest()} for t in texts]

    plain = p.write('plain.txt', 'The Title\n\n15 October 2024\n\nOne\u00a0 and\ntwo, cafe\u0301.\n\nA heading\n\nThree.\n'.encode())
    marked = p.write('marked.md', '# The *Title*\n\nOctober 15, 2024\n\n**One** and\n[two](x), cafe\u0301.\n\n## A heading\n\nThree.\n'.encode())
    expected = {'format': 'corridor.article/1', 'article': {'id': 'the-title', 'title': 'The Title', 'published': '2024-10-15'},
                'sections': [{'id': 'introduction', 'title': 'Introduction', 'paragraphs': paragraphs('One and two, caf\u00e9.')},
                             {'id': 'a-heading', 'title': 'A heading', 'paragraphs': paragraphs('Three.')}], 'entities': [], 'statements': []}
    for f in (plain, marked):
        status, out, _ = p.run('--draft', f)
        same(f, (0, expected), (status, json.loads(out)))
        same('to a file', (0, ''), p.run('--draft', '--force', '--output=' + p.path('draft.json'), f)[:2])
        same('valid', (0, []), p.problems(p.path('draft.json')))
    same('no date', '../..', json.loads(p.run('--draft', p.write('n.txt', b'One.'))[1])['article']['published'])
    p.refused(3, 'draft.json', '--draft', '--output=' + p.path('draft.json'), plain)
    p.refused(1, ':1:2: error: ', '--draft', p.write('l.txt', b'a\xff'))
    p.refused(1, ':1:1: error: ', '--draft', p.path('nowhere'))
    p.refused(2, 'FILE', '--draft')


@said
def a_fault_of_the_command_line_is_said_with_what_is_closest(p):
    f = small(p)
    for arguments, part in ((['--region=balochistn'], 'balochistan'), (['--region=zzzzzzzz'], 'india'), (['--kind=evnt'], 'event'), (['--status=foo'], 'agreed'), (['--not-topic=tradd'], 'trade'),
                            (['--section=s'], 'small/s'), (['--article=smal'], 'small'), (['--attribution=autor'], 'author'), (['--pick=tow'], 'two'), (['--all=regoin'], 'region'),
                            (['--sort=dat'], 'date'), (['--from=2021-13'], '2021-13'), (['--from=2022', '--to=2021'], '2022')):
        p.refused(2, part, '--facets', f, *arguments)
    p.refused(2, 'FILE', '--facets')
    p.refused(2, 'json', '--export=jsn', f)


CODES = {
    'json.encoding': b'["\xff"]', 'json.syntax': b'[', 'json.depth': b'[' * 65, 'json.size': b'{%s}' % b','.join(b'"%d":0' % i for i in range(65537)), 'json.duplicate-member': b'{"a":1,"a":1}',
    'json.number': b'[01]', 'json.string': b'["\\u0000"]', 'json.empty': b' ', 'json.trailing': b'{} {}', 'model.format': {}, 'model.missing-member': article('f', [{'id': 'x', 'kind': 'region'}]),
    'model.unknown-member': article('f', colour=1), 'model.type': article('f', relations=7), 'model.value': article('f', [thing('X')]),
    'model.date': article('f', [], [statement('t', date='x')]), 'model.duplicate-id': article('f', [thing('x'), thing('x')]), 'model.unknown-id': article('f', [], [statement('t', regions=['x'])]),
    'model.wrong-kind': article('f', [thing('x', 'actor')], [statement('t', regions=['x'])]), 'model.cycle': article('f', [thing('x', part_of='x')]),
    'model.range': article('f', [thing('x', location=[181, 0])]),
}


@said
def every_code_is_given(p):
    for code, document in CODES.items():
        status, problems = p.problems(p.write('f.json', document))
        same(code, (0 if code == 'model.unknown-member' else 1, [code]), (status, [c for *_, c in problems]))


def main():
    os.environ['LC_ALL'] = 'C.UTF-8'
    os.environ.pop('SOURCE_DATE_EPOCH', None)
    program = Program(sys.argv[1])
    wrong = 0
    print('1..%d' % len(TESTS))
    for i, test in enumerate(TESTS, 1):
        with tempfile.TemporaryDirectory() as folder:
            try:
                test(Place(program, folder))
                result = 'ok'
            except Differs as e:
                result = 'not ok'
                wrong += 1
                print('# ' + str(e).replace('\n', '\n# '))
        print('%s %d - %s' % (result, i, test.__name__.replace('_', ' ')))
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
