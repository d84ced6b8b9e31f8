package org.kapocs.shared.access;

/** What a member of staff can do, as far as roles decide it; the matrix stands in {@link Policy}. */
public enum Action {
    /** See the worklist and read contacts. */
    READ_CONTACTS,
    /** Reply to contacts, finish them, issue a new PIN. */
    ANSWER_CONTACTS,
    /** Find clients and read cases of one's own organization. */
    READ_CASES,
    /** Open, change and close cases. */
    WORK_CASES,
    /** Open what scans and files of messages show, beside reading where they are. */
    OPEN_FILES,
    /** Give the case of a colleague to another colleague; one's own case everybody who works cases gives. */
    ASSIGN_CASES,
    /** See how the work of one's own organization is spread: who has how much, and what is late. */
    SEE_WORKLOAD,
    /** See how many files are sealed and who keeps them, review who broke a glass, and lift lock-outs of others. */
    WATCH_SEALS,
    /** Take over lists of clients that were kept elsewhere until now, and take them back. */
    TAKE_OVER_LISTS,
    /** Approve the plan of a case that somebody else wrote, where the city wants that. */
    APPROVE_PLANS,
    /** Be asked for advice as an expert, in cases of one's own organization and of others. */
    ANSWER_CONSULTATIONS,
    /** Send referrals. */
    REFER,
    /** See what was referred to one's own organization, accept or decline it, and look after it. */
    ANSWER_REFERRALS,
    /** Record what an authority asks of a client, see what one recorded, and hand over what was approved. */
    RECORD_DISCLOSURES,
    /** See all requests of authorities, approve them with another, or refuse them. */
    DECIDE_DISCLOSURES,
    /** Take down what a client asks of what is kept of them, give them a copy of it, correct it. */
    HANDLE_RIGHTS,
    /** See what people of one's own organization ask of what is kept of them and nobody has decided. */
    READ_RIGHTS,
    /** Decide with another that somebody is erased, and what must not be; see every request of that kind. */
    DECIDE_RIGHTS,
    /** Say of a client, in their case, that nothing of them is erased for now, and end that. */
    HOLD_ERASURE,
    /** Look services up. */
    READ_DIRECTORY,
    /** Import and change services. */
    EDIT_DIRECTORY,
    /** Look up what is known of official business. */
    READ_MATTERS,
    /** Change what is known of official business, and confirm that it was checked. */
    EDIT_MATTERS,
    /** Look into the information pages as they are written, and sign one as its native reader. */
    READ_INFORMATION,
    /** Write information pages and facts, compare them with their sources, and stand for what they say. */
    EDIT_INFORMATION,
    /** Look up notes of what was learnt in cases, which name nobody. */
    READ_KNOWLEDGE,
    /** Publish such notes that somebody else wrote, confirm and withdraw them. */
    EDIT_KNOWLEDGE,
    /** Read, try and publish the forms that the house asks. */
    EDIT_FORMS,
    /** See how content clients were, in numbers, and read what they wrote about it. */
    READ_SATISFACTION,
    /** See the staff figures. */
    READ_EVIDENCE,
    /** Create accounts, give and take roles. */
    MANAGE_ACCOUNTS,
    /** Let programs of others ask for what they may, by tokens, and tell them what happens. */
    MANAGE_PROGRAMS,
    /** See what the house does by itself and could not do yet, letters above all, and decide about it. */
    MANAGE_JOBS,
    /** Read the audit trail of one's organization and verify the chain. */
    READ_AUDIT,
    /** See one's own sessions and end them; every role may. */
    OWN_ACCOUNT
}
