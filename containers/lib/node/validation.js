"use strict";

// Neither Express nor Koa brings validation. Each function here returns the messages for what is wrong, none if all is well.

function messagesForItem(body) {
    const { name, n } = objectOrEmpty(body);
    const messages = [];
    if (name !== undefined && name !== null && typeof name !== "string") {
        messages.push("name must be a string");
    }
    if (!Number.isSafeInteger(n)) {
        messages.push("n must be an integer");
    }
    return messages;
}

function messagesForPatch(body) {
    if (!isObject(body)) {
        return ["the content must be a JSON object"];
    }
    if ("increment" in body && !Number.isSafeInteger(body.increment)) {
        return ["increment must be an integer"];
    }
    return [];
}

function messagesForCounted(body) {
    const { name, count } = objectOrEmpty(body);
    const messages = [];
    if (typeof name !== "string" || name.length < 1 || name.length > 40) {
        messages.push("name must be a string of 1 to 40 characters");
    }
    if (!Number.isInteger(count) || count < 0 || count > 1000) {
        messages.push("count must be an integer from 0 to 1000");
    }
    return messages;
}

// A parser leaves no body if the media type is another one, and takes arrays too.
function objectOrEmpty(body) {
    return isObject(body) ? body : {};
}

function isObject(body) {
    return typeof body === "object" && body !== null && !Array.isArray(body);
}

module.exports = { messagesForItem, messagesForPatch, messagesForCounted };
