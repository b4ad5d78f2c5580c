"""The registers and their columns, in the order of an import (Domain: Register.all).

A column written `person>people` holds the id of a record of that register.
"""

STEP = "record>{0} step taken_on agency>agencies staff>staff reason {1} withdrawn"

DECLARED = """
places L name_lo name_en level province>places tile_column tile_row
agencies A name_lo name_en kind level province>places country ministry>agencies
crossings X name_lo name_en province>places neighbour official opened_on closed_on hours managed_by>agencies
posts O name_lo name_en agency>agencies province>places crossing>crossings guidelines_received_on guidelines_trained_on
staff U name lao_name role agency>agencies post>posts from_day to_day
sites W name_lo name_en kind province>places zone>sites opened_on closed_on
people P given_name family_name lao_name sex birth_date birth_year age_basis citizenship language \
 home_province>places home_district>places birth_registered safe_contact
arrivals B arrived_on from_country crossing>crossings quarantine>sites agency>agencies returnees women men children \
 sector note code
raids D raided_on site>sites agency>agencies people_found people_charged let_go_first_offenders reason_let_go code
inspections IN inspected_on site>sites agency>agencies people_present women men children foreigners people_interviewed \
 sector note
screenings S person>people screened_on context agency>agencies post>posts staff>staff crossing>crossings \
 informal_crossing site>sites arrival>arrivals raid>raids before_charge sector country_of_exploitation age_status \
 language interpreter consent form form_version answers signs result remark
screening_steps SS {screenings}
batch_people BP raid>raids arrival>arrivals number agency>agencies person>people screening>screenings
batch_person_steps BS {batch_people}
referrals R person>people screening>screenings purpose from_agency>agencies to_agency>agencies made_on due_on urgent \
 consent consent_language message
referral_steps RS {referrals}
identifications I person>people referral>referrals opened_on staff>staff sector country_of_exploitation \
 province_of_recruitment>places child summary
identification_steps IS {identifications} act means purpose form child marriage_finding
shelters H name_lo name_en agency>agencies government opened_on closed_on beds takes_women takes_men takes_children \
 address
services V person>people provider>agencies kind started_on ended_on referral>referrals shelter>shelters amount_lak \
 funder>agencies note counselling
service_requests Q person>people kind agency>agencies requested_on outcome unmet_reason
removal_alternatives N person>people offered_on outcome agency>agencies
criminal_cases C number reported_on form police>agencies prosecutor>agencies court>agencies province>places \
 site>sites country_of_exploitation cooperation cooperating_country marriage_finding article summary
case_steps CS {criminal_cases} form
suspects K criminal_case>criminal_cases name sex birth_year citizenship role official child_sex_tourist \
 first_offender not_arrested_reason
suspect_steps KS {suspects} form article
case_victims Y criminal_case>criminal_cases person>people testified_on protection compensation_requested
sentences Z suspect>suspects imposed_on prison_months suspended_months fine_lak article
compensation_orders M suspect>suspects person>people ordered_on amount_lak requested_by_victim paid_lak paid_on
handovers G handed_on direction country from_agency>agencies to_agency>agencies crossing>crossings \
 criminal_case>criminal_cases site>sites receipt funded_by>agencies cost_lak note
handover_people GP handover>handovers handed person>people suspect>suspects child consent_to_return \
 best_interests_on best_interests_by>agencies
calls T called_on agency>agencies answered subject trafficking language followed_up_on referral>referrals note
recruitment_agencies E name_lo name_en licence licensed_on licence_ended_on province>places operating
recruitment_fees F recruitment_agency>recruitment_agencies worker_code category paid_on amount_lak country receipt
trainings TR held_on ended_on topic organiser>agencies province>places train_the_trainer title
training_participants TP training>trainings agency_kind agency>agencies post>posts province>places level \
 participants women
awareness_events AE held_on topic organiser>agencies province>places audience aimed_at_buyers participants title
committees CM place>places level established_on dissolved_on
budget_lines BL agency>agencies period_from period_to approved_lak spent_lak source
progress_reports PR plan period_from period_to published_on
statements SM subject kind value_text low high unit period_from period_to place agency>agencies source
attestations AT register measure says agency>agencies period_from period_to said_on remark
exclusions XC person>people criminal_case>criminal_cases staff>staff agency>agencies post>posts province>places \
 made_by>agencies reason lifted_on asked_by>staff asked_at confirmed_by>staff confirming_agency>agencies confirmed_at \
 ended_by>staff
consents CN person>people purpose recipient>agencies agency>agencies language interpreter guardian given_on withdrawn_on
disclosures DC person>people criminal_case>criminal_cases register named_fields purpose basis article reason \
 recipient>agencies requested_by>staff requested_on expires_on
disclosure_steps DS {disclosures} subject consent>consents
emergencies EM asked_by>staff agency>agencies register record asked_on reason approved_by>staff \
 approving_agency>agencies approved_at reviewed_by>staff reviewed_on finding review
"""


class Register:
    """One register: its code, the letters that start its ids, its columns and what they refer to."""

    def __init__(self, line):
        self.code, self.prefix, rest = line.split(" ", 2)
        if rest.startswith("{"):
            owner, _, extras = rest[1:].partition("}")
            rest = STEP.format(owner, extras)
        pairs = [column.partition(">") for column in rest.split()]
        self.columns = [name for name, _, _ in pairs]
        self.references = {name: target for name, _, target in pairs if target}


ALL = [Register(line) for line in DECLARED.replace("\\\n", "").strip().splitlines()]
BY_CODE = {register.code: register for register in ALL}
