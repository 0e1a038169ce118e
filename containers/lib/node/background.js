"use strict";

/** How long the work on a job takes, in milliseconds. */
const DURATION = 300;

/** Calls `finish` with a scope and a job's id once the work on the job is done. */
class Background {
    #finish;
    #atWork = new Set();

    constructor(finish) {
        this.#finish = finish;
    }

    /** Works on the job, unless that is so already. */
    takeUp(scope, id) {
        const job = JSON.stringify([scope, id]);
        if (!this.#atWork.has(job)) {
            this.#atWork.add(job);
            setTimeout(() => {
                this.#atWork.delete(job);
                this.#finish(scope, id);
            }, DURATION);
        }
    }
}

module.exports = { Background };
